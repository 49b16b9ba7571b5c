import { relative, sep } from "node:path";

/** Whether `path` is below `folder`. */
export function isBelow(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return fromFolder !== "" && fromFolder !== ".." && !fromFolder.startsWith(`..${sep}`);
}
