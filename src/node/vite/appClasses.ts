import { basename } from "node:path";

/**
 * The class that a CSS module's class has in the page: `.nav` of `Layout.module.css` is `m-layout-nav`. Without a hash, so that the names
 * are the same in every build, on the server and in the browser; authors can't give classes of this form (`authorClass.ts`).
 * Two modules may therefore not share a file name: `test/node/vite/appClasses.test.ts`.
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
