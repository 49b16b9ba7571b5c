import { join } from "node:path";
import { hashCode } from "./bundle/hashCode.ts";

/** What is kept between builds of a project, and of which code it holds. */
export interface BuildCache {
  root: string;
  /** Within `node_modules`, where code that is kept finds what it imports. */
  cacheFolder: string;
  /** Of all that builds are made with, but for the app. */
  codeHash: string;
}

/** Where the code lies that builds are made with. */
export const BUILD_CODE = ["src/build", "src/model"];

/** The cache of a project. */
export function cacheOf(root: string, cacheFolder = join(root, "node_modules/.cache")): BuildCache {
  return { root, cacheFolder, codeHash: hashCode(root, BUILD_CODE) };
}
