import { hashCode } from "./hashCode.ts";
import { cacheFolderOf } from "./cacheFolder.js";

/** Cache that a project's builds share. */
export interface BuildCache {
  root: string;
  /** Folder in `node_modules`, or beside a link to it, so that cached code can import packages. */
  cacheFolder: string;
  /** Hash of the code that makes builds, without the app. */
  codeHash: string;
}

/** Folders with the code that makes builds, from the project's root. */
export const BUILD_CODE = ["src/node", "src/shared"];

/** Returns the cache of a project. */
export function cacheOf(root: string, cacheFolder = cacheFolderOf(root)): BuildCache {
  return { root, cacheFolder, codeHash: hashCode(root, BUILD_CODE) };
}
