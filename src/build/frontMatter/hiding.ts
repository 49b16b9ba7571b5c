import type { Reader } from "./fields.ts";
import { foldKey } from "./keys.ts";
import { type Entry, flagOf, kindOf, textOf } from "./value.ts";

/** What each value of `status` says; others count as hidden. `new` and `deprecated` are Material's, of pages that are shown. */
const STATUSES: ReadonlyMap<string, boolean> = new Map([
  ["draft", true],
  ["hidden", true],
  ["private", true],
  ["publish", false],
  ["published", false],
  ["public", false],
  ["new", false],
  ["deprecated", false],
]);

/** Whether one key hides; `undefined` where its value is not understood. */
function hides({ key, value }: Entry): boolean | undefined {
  const name = foldKey(key);
  if (name === "status") return STATUSES.get(textOf(value)?.toLowerCase() ?? "");
  const said = flagOf(value);
  return said === undefined ? undefined : said === (name === "draft" || name === "private");
}

/** Each key may hide; a value that is not understood hides, so that nothing is published by a slip of the pen. */
export const hidden: Reader = (written, frontMatter, { report }) => {
  for (const entry of written) {
    const { key, line, value } = entry;
    const name = foldKey(key);
    if (name === "published" && /\d{4}/.test(textOf(value) ?? "")) continue;
    if (name === "password") {
      const message = "Maru locks no post, so this one is hidden; take the key out to publish it";
      report("warning", line, `${key}: ${message}`);
      frontMatter.hidden = true;
      continue;
    }
    const found = hides(entry);
    frontMatter.hidden = frontMatter.hidden || (found ?? true);
    if (found === undefined) {
      const known = name === "status" ? "`published` or `draft`" : "`true` or `false`";
      report("warning", line, `${key}: found ${kindOf(value)}, which hides the post; write ${known}`);
    }
  }
};
