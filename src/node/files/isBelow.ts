import nodePath, { type PlatformPath } from "node:path";

/**
 * Whether `path` is inside `folder`, at any depth. A folder is not below itself.
 * @param paths Functions for the paths of a platform. Default: those of this machine.
 */
export function isBelow(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: PlatformPath = nodePath,
): boolean {
  const fromFolder = relative(folder, path);
  // Between two drives of Windows, there is no relative path: the result is absolute.
  if (fromFolder === "" || isAbsolute(fromFolder)) return false;
  return fromFolder !== ".." && !fromFolder.startsWith(`..${sep}`);
}
