import { hashCode } from "./hashCode.ts";
import { cacheFolderOf } from "./cacheFolder.js";

/** What is kept between builds of a project, and of which code it holds. */
export interface BuildCache {
  root: string;
  /** Within `node_modules` or beside a link to it, where code that is kept finds what it imports. */
  cacheFolder: string;
  /** Of all that builds are made with, but for the app. */
  codeHash: string;
}

/** Where the code lies that builds are made with. */
export const BUILD_CODE = ["src/node", "src/shared"];

/** The cache of a project. */
export function cacheOf(root: string, cacheFolder = cacheFolderOf(root)): BuildCache {
  return { root, cacheFolder, codeHash: hashCode(root, BUILD_CODE) };
}
