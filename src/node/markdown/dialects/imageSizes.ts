import type { Dialect } from "./dialect.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import { findCodeRanges } from "./findCodeRanges.ts";
import { Draft } from "./draft.ts";
import { Notes } from "./notes.ts";
import { escapeUrl } from "./tags/writeTags.ts";

/** Engines that support sizes in the syntax of markdown-it-imsize. */
const ENGINES: readonly Dialect[] = ["zenn", "hackmd"];

/** Alternative text in brackets, which may contain one nested level of brackets. */
const WORDS = String.raw`!\[((?:\\[^\n]|[^\][\\\n]|\[[^\][\n]{0,200}\]){0,1000})\]`;
/** A URL in angle brackets; or one without spaces, whose parentheses are balanced. */
const URL = String.raw`<[^<>\n]{1,1000}>|(?:[^\s()<>\\]|\\[^\n]|\([^\s()]{0,200}\))(?:[^\s()\\]|\\[^\n]|\([^\s()]{0,200}\)){0,2000}`;
const TITLE = String.raw`"(?:\\[^\n]|[^"\\\n]){0,500}"|'(?:\\[^\n]|[^'\\\n]){0,500}'`;
/** A size in pixels or percent, as in https://github.com/tatsy/markdown-it-imsize: `=250x100`, `=250x`, `=x100`. */
const SIZE = String.raw`=(?=[\dx]*\d)(\d{0,5}%?)x(\d{0,5}%?)`;

const SIZED = new RegExp(
  String.raw`(?<!(?<!\\)(?:\\\\)*\\)${WORDS}\([ \t]*(${URL})(?:[ \t]+(${TITLE}))?[ \t]+${SIZE}(?:[ \t]+(${TITLE}))?[ \t]*\)`,
  "g",
);

/** Quick test that excludes most texts, so that the slow pattern `SIZED` is rarely used. */
const SIGN = /\s=\d{0,5}%?x\d{0,5}%?[ \t"')]/;

const CAUSE = "size after the URL of an image";
const REMEDY =
  "is syntax of Zenn and HackMD, so the image is shown as text; write `![](a.png){width=250}`, or set `dialect: zenn` or `dialect: hackmd` in site.yaml";

/** Replaces sizes after URLs of images by attribute lists if the dialect supports sizes; otherwise reports them. */
export function readImageSizes(text: string, dialects: ReadonlySet<Dialect>, warn: Warn): string {
  if (!SIGN.test(text) || text.search(SIZED) === -1) return text;
  const isSupported = ENGINES.some((engine) => dialects.has(engine));
  const notes = new Notes();
  let first = "";
  const sized = new Draft(text, findCodeRanges(text)).replace(SIZED, ({ match, line }) => {
    const [, words = "", url = "", before = "", width = "", height = "", after = ""] = match;
    if (!isSupported) {
      first ||= `=${width}x${height}`;
      notes.add(`the size \`${first}\` after the URL of an image`, line, {
        remedy: REMEDY,
        kind: "image",
        cause: CAUSE,
      });
      return undefined;
    }
    const title = before || after;
    const sizes = [width && `width="${width}"`, height && `height="${height}"`].filter(Boolean).join(" ");
    const bare = url.startsWith("<") ? escapeUrl(url.slice(1, -1)) : url;
    return `![${words}](${bare}${title && ` ${title}`}){${sizes}}`;
  });
  notes.report(warn);
  return sized.text;
}
