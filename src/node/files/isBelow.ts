import { relative, sep } from "node:path";

/** Whether `path` is inside `folder`, at any depth. A folder is not below itself. */
export function isBelow(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return fromFolder !== "" && fromFolder !== ".." && !fromFolder.startsWith(`..${sep}`);
}
