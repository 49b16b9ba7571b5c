import { basename } from "node:path";

/**
 * Returns the HTML class name for a class of a CSS module, such as `m-layout-nav` for `.nav` of `Layout.module.css`. Class names have no
 * hash, so they are the same in every build. Classes of this form are removed from posts
 * (`markdown/syntax/attributes/authorClass.ts`). A test verifies that no two modules have the same file name.
 */
export function appClass(name: string, file: string): string {
  const module = basename(file.replace(/[?#].*$/, "")).replace(/(?:\.module)?\.css$/, "");
  return `m-${kebabCase(module)}-${kebabCase(name)}`;
}

function kebabCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}
