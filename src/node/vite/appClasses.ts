import { basename } from "node:path";

/**
 * Returns the name in the page of a CSS module's class: `.nav` of `Layout.module.css` is `m-layout-nav`. Names have no hash and are the
 * same in every build. Authors can't use such names (`authorClass.ts`), and a test verifies that no two modules share a file name.
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
