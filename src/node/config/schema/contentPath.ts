import * as v from "valibot";
import { expected, fromTree } from "../../content/schema/fromTree.ts";
import { readContentPath } from "../contentPath.ts";

/** Returns a schema of paths within the content folder that `isAccepted` accepts. Default: all paths. */
export function contentPath(expectation: string, isAccepted: (path: string) => boolean = () => true) {
  return fromTree(v.string(), (value) => {
    const path = readContentPath(value);
    return path !== undefined && isAccepted(path) ? path : expected(value, expectation);
  });
}

/** Returns a schema of one or several paths within the content folder, which may be glob patterns. */
export function contentPaths(expectation: string) {
  return fromTree(v.union([v.string(), v.array(v.string())]), (value) => {
    const paths = (Array.isArray(value) ? value : [value]).map(readContentPath);
    return paths.length > 0 && !paths.includes(undefined)
      ? (paths as string[])
      : expected(value, expectation);
  });
}
