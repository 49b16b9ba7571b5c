import { hashCode } from "./hashCode.ts";
import { cacheFolderOf } from "./cacheFolder.js";

/** Cache that a project's builds share. */
export interface BuildCache {
  root: string;
  /**
   * Folder in `node_modules`, from which cached code can import packages. If that folder is not writable: a temporary folder with a link to
   * `node_modules`.
   */
  cacheFolder: string;
  /** Hash of the code that makes builds. The code in `src/client` is not included. */
  codeHash: string;
}

/** Folders with the code that makes builds, relative to the project's root. */
export const BUILD_CODE = ["src/node", "src/shared"];

/** Returns the cache of a project. */
export function cacheOf(root: string, cacheFolder = cacheFolderOf(root)): BuildCache {
  return { root, cacheFolder, codeHash: hashCode(root, BUILD_CODE) };
}
