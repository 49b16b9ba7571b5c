/** Characters with a meaning in glob patterns: https://github.com/micromatch/picomatch#globbing-features */
const SPECIAL = /[*?[\]{}()!+@\\|,]/g;

/** Returns a value of `posts` for the files in a folder. `?` stands for characters in its name that have a meaning in patterns. */
export function folderGlob(folder: string): string {
  const escaped = escape(folder);
  return escaped === folder ? folder : `${escaped}/**`;
}

/**
 * Returns a pattern for all files except those in some folders.
 * @param excluded Paths from the folder that the pattern begins in.
 */
export function globWithout(excluded: readonly string[]): string {
  if (excluded.length === 0) return "**";
  const folders = excluded.map(escape).join("|");
  return excluded.length === 1 ? `!(${folders}/**)` : `!(@(${folders})/**)`;
}

/** Returns a pattern for the files in a folder, except those in some folders. Unlike {@link folderGlob}, it begins in the content folder. */
export function globBelow(folder: string, excluded: readonly string[]): string {
  const inside = excluded
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
  return `@(${escape(folder)})/${globWithout(inside)}`;
}

function escape(path: string): string {
  return path.replace(SPECIAL, "?");
}
