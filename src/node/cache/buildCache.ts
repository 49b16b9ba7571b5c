import { hashCode } from "./hashCode.ts";
import { cacheFolderOf } from "./cacheFolder.js";

/** Cache that a project's builds share. */
export interface BuildCache {
  root: string;
  /** Folder in `node_modules`, so that cached code can import packages. If `node_modules` is a link, the folder is next to it. */
  cacheFolder: string;
  /** Hash of the code that makes builds. The app's code is not included. */
  codeHash: string;
}

/** Folders with the code that makes builds, relative to the project's root. */
export const BUILD_CODE = ["src/node", "src/shared"];

/** Returns the cache of a project. */
export function cacheOf(root: string, cacheFolder = cacheFolderOf(root)): BuildCache {
  return { root, cacheFolder, codeHash: hashCode(root, BUILD_CODE) };
}
