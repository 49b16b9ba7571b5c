import type { Reader } from "./reader.ts";
import { isMapping, kindOf, textOf, textsOf, valueAt } from "./value.ts";

/** Keys of a mapping that contain an author's name or id, in order of precedence. */
const AUTHOR_KEYS = ["name", "title", "key", "id"];

/**
 * Reads names or ids of authors from a text, a list, or mappings with a name. `authors: Kim, Lee` contains two names, but `author: Kim,
 * Lee` only one.
 */
export const readAuthors: Reader<string[]> = ([entry], { report }) => {
  if (!entry) return [];
  const { key, line, value } = entry;
  const isText = typeof value === "string";
  const all = isText ? (/s$/i.test(key) ? textsOf(value) : [value]) : [value].flat();
  const found = all?.map((each) =>
    textOf(isMapping(each) ? AUTHOR_KEYS.map((inner) => valueAt(each, inner)).find((inner) => inner) : each),
  );
  if (!found || found.includes(undefined)) {
    report("warning", line, `${key}: found ${kindOf(value)}, expected a name or a list of names`);
  }
  return found?.flatMap((name) => name || []) ?? [];
};
