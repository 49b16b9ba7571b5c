import leven from "leven";
import { foldKey } from "./foldKey.ts";
import type { Reader } from "./reader.ts";
import { type Entry, flagOf, isMapping, kindOf, textOf, textsOf, type Value } from "./value.ts";

/**
 * Values of `status` that hide a post in Pelican, WordPress, Ghost or Nikola. Notes use many other values for their progress, such as `진행중`
 * or `evergreen`. Those do not hide a note.
 */
const HIDING = "draft auto-draft hidden private skip pending future scheduled unpublished trash".split(" ");
/** "draft" and "private" in the Korean WordPress. */
const TRANSLATED = ["초안", "비공개"];
/** Values that are long enough to distinguish a typo from another word. */
const LONG = HIDING.filter((name) => name.length > 4);

/** Whether a `status` hides a post; `undefined` if this is uncertain. */
function statusHides(value: Value | undefined): boolean | undefined {
  const texts = (textsOf(value) ?? []).map((text) => text.toLowerCase());
  if (texts.some((text) => HIDING.includes(text))) return true;
  const isDoubtful = (text: string) =>
    TRANSLATED.includes(text) || flagOf(text) === false || LONG.some((name) => leven(text, name) === 1);
  return isMapping(value) || texts.some(isDoubtful) ? undefined : false;
}

/** Whether an entry hides a post; `undefined` if its value cannot be interpreted. */
function hides({ key, value }: Entry): boolean | undefined {
  const name = foldKey(key);
  if (name === "status") return statusHides(value);
  const flag = flagOf(value);
  return flag === undefined ? undefined : flag === (name === "draft" || name === "private");
}

/** Reads whether any key hides the post. A value that cannot be interpreted hides it, so that a typo does not publish it. */
export const readHidden: Reader<boolean | undefined> = (written, { report }) => {
  let isHidden: boolean | undefined;
  for (const entry of written) {
    const { key, line, value } = entry;
    const name = foldKey(key);
    if (name === "published" && /\d{4}/.test(textOf(value) ?? "")) continue;
    if (name === "password") {
      const message =
        "Maru cannot protect a post with a password, so this one is hidden; remove the key to publish it";
      report("warning", line, `${key}: ${message}`);
      isHidden = true;
      continue;
    }
    const found = hides(entry);
    isHidden = isHidden || (found ?? true);
    if (found === undefined) {
      const known = name === "status" ? "`published` or `draft`" : "`true` or `false`";
      report("warning", line, `${key}: found ${kindOf(value)}, which hides the post; write ${known}`);
    }
  }
  return isHidden;
};
