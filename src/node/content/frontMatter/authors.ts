import type { Reader } from "./fields.ts";
import { isMapping, kindOf, textOf, textsOf, valueAt } from "./value.ts";

/** Keys under which a mapping has an author's name, or the id of one. */
const AUTHOR_KEYS = ["name", "title", "key", "id"];

/** Names or ids: one, a list, or mappings with a name; `authors: Kim, Lee` are two. */
export const authors: Reader = ([entry], frontMatter, { report }) => {
  if (!entry) return;
  const { key, line, value } = entry;
  const isText = typeof value === "string";
  const all = isText ? (/s$/i.test(key) ? textsOf(value) : [value]) : [value].flat();
  const found = all?.map((each) =>
    textOf(isMapping(each) ? AUTHOR_KEYS.map((inner) => valueAt(each, inner)).find((inner) => inner) : each),
  );
  if (!found || found.includes(undefined)) {
    report("warning", line, `${key}: found ${kindOf(value)}, expected a name or a list of names`);
  }
  frontMatter.authors = found?.flatMap((name) => name || []) ?? [];
};
