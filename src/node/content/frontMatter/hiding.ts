import leven from "leven";
import type { Reader } from "./fields.ts";
import { foldKey } from "./keys.ts";
import { type Entry, flagOf, isMapping, kindOf, textOf, textsOf, type Value } from "./value.ts";

/**
 * Values of `status` by which an engine hides: Pelican's, WordPress', Ghost's and Nikola's. Notes have many others, such as `진행중` or
 * `evergreen`, which say how far they are.
 */
const HIDING = "draft auto-draft hidden private skip pending future scheduled unpublished trash".split(" ");
/** The first two as WordPress calls them in Korean. */
const TRANSLATED = ["초안", "비공개"];
/** Of these a slip can be told from another word. */
const LONG = HIDING.filter((name) => name.length > 4);

/** Whether a `status` hides; `undefined` for one that may be meant to. */
function statusHides(value: Value | undefined): boolean | undefined {
  const texts = (textsOf(value) ?? []).map((text) => text.toLowerCase());
  if (texts.some((text) => HIDING.includes(text))) return true;
  const isDoubtful = (text: string) =>
    TRANSLATED.includes(text) || flagOf(text) === false || LONG.some((name) => leven(text, name) === 1);
  return isMapping(value) || texts.some(isDoubtful) ? undefined : false;
}

/** Whether one key hides; `undefined` where its value is not understood. */
function hides({ key, value }: Entry): boolean | undefined {
  const name = foldKey(key);
  if (name === "status") return statusHides(value);
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
