import * as v from "valibot";
import { expected, fromTree } from "../../content/schema/fromTree.ts";
import { readContentPath } from "../contentPath.ts";

/** A path within the content folder for which `isAccepted` is true. */
export function contentPath(expectation: string, isAccepted: (path: string) => boolean = () => true) {
  return fromTree(v.string(), (value) => {
    const path = readContentPath(value);
    return path !== undefined && isAccepted(path) ? path : expected(value, expectation);
  });
}
