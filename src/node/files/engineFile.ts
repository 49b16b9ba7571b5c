import { dirname, join } from "node:path";
import { isPresent } from "./readIfPresent.ts";

/** Folder of the installed package or of the clone: the nearest parent folder of this module that contains `package.json`. */
const ENGINE_FOLDER = findEngineFolder();

/**
 * Returns the absolute path of a file of Maru itself. Works in the packed commands in `lib/` as well as in the sources.
 * @param path Segments of the path relative to the package, such as `"lib", "app.json"`.
 */
export function engineFile(...path: string[]): string {
  return join(ENGINE_FOLDER, ...path);
}

function findEngineFolder(): string {
  let folder = import.meta.dirname;
  while (!isPresent(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No package.json in ${import.meta.dirname} or its parent folders.`);
    folder = parent;
  }
  return folder;
}
