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
  const below = new Map<string, string[]>();
  for (const path of excluded) {
    const [name = "", ...rest] = path.split("/");
    below.set(name, [...(below.get(name) ?? []), rest.join("/")]);
  }
  if (below.size === 0) return "**";
  const names = [...below.keys()].map(escape).join("|");
  const inner = [...below].flatMap(([name, paths]) =>
    paths.includes("") ? [] : [`${escape(name)}/${globWithout(paths)}`],
  );
  return `{${["*", `!(${names})/**`, ...inner].join(",")}}`;
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
