import { withoutBlockPrefix } from "../text/blockPrefix.ts";

/** Matches a tag alone on its line. In CommonMark such a line begins an HTML block, even for an inline element. */
const LONE = /^<(?:\/(?<closed>[a-z]+)\s*|(?<opened>[a-z]+)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?\/?)>[ \t]*$/i;
const INLINE = new Set(
  (
    "a abbr b bdi bdo big br center cite code data del dfn em font i img ins kbd label mark picture q ruby s samp small span strike " +
    "strong sub sup time tt u var wbr"
  ).split(" "),
);

/**
 * Matches inline Markdown such as `**bold**`, `_words_`, `~~words~~`, `[words](url)`, `` `code` `` and `[^1]`. Also matches a heading,
 * an item, a quote, a fence or the second row of a table. Does not match `3. 1`, which is a date in Korean.
 */
const MARKDOWN = new RegExp(
  [
    String.raw`\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*`,
    String.raw`(?<![\w*])\*[^\s*](?:[^*\n]{0,300}[^\s*])?\*(?![\w*])`,
    String.raw`(?<![\w])_[^\s_](?:[^_\n]{0,300}[^\s_])?_(?!\w)`,
    String.raw`~~[^\s~](?:[^~\n]{0,300}[^\s~])?~~`,
    String.raw`!?\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)|\[\^[^\]\s]{1,99}\]`,
    "`[^`\\n]+`",
    String.raw`^[ \t>]*(?:(?:#{1,6}|[-*+])[ \t]+\S|1[.)][ \t]+[^\s\d]|${"`"}{3}|~{3}|\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$)`,
    String.raw`^[ \t]*>[ \t]*\S`,
  ].join("|"),
  "m",
);

const FENCE = /^(?:`{3,}|~{3,})/;
const EMPTY = /^[ \t>]*$/;

/** Returns the name of the inline element or `center` whose tag is alone on a line; `undefined` for other lines. */
export function loneTagOf(line: string): string | undefined {
  const { opened, closed } = LONE.exec(line)?.groups ?? {};
  const name = (opened ?? closed)?.toLowerCase();
  return name && INLINE.has(name) ? name : undefined;
}

/** Whether an element is inline; `center` is not. */
export const isInline = (name: string): boolean => name !== "center" && INLINE.has(name);

/** Whether a text has Markdown outside HTML code elements. */
export function hasMarkdown(text: string): boolean {
  return MARKDOWN.test(text.replace(/<(code|pre|kbd|samp)\b[^>]{0,300}>[^]{0,3000}?<\/\1\s*>/gi, " "));
}

/**
 * Returns the numbers, counted from 1, of lines that contain only an inline tag or `<center>`, with Markdown before the next empty
 * line. Lines that contain only `</center>` are always included.
 */
export function findLoneTags(text: string): ReadonlySet<number> {
  const lineNumbers = new Set<number>();
  let fence: string | undefined;
  const lines = text.split(/\r\n?|\n/);
  const isCode = lines.map((line) => {
    const [sign] = FENCE.exec(withoutBlockPrefix(line)) ?? [];
    const isInside = fence !== undefined;
    if (sign) fence = fence === undefined ? sign : sign.startsWith(fence) ? undefined : fence;
    return isInside || sign !== undefined;
  });
  // Upwards from the last line, so that each line is read only once.
  let hasMarkdownBelow = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (hasMarkdownBelow && !isCode[index] && loneTagOf(withoutBlockPrefix(line))) lineNumbers.add(index + 1);
    // In CommonMark, `</center>` begins an HTML block and so ends the paragraph above. End tags of inline elements do not.
    if (!isCode[index] && /^<\/center\s*>\s*$/i.test(withoutBlockPrefix(line))) lineNumbers.add(index + 1);
    hasMarkdownBelow = !EMPTY.test(line) && (hasMarkdownBelow || hasMarkdown(line));
  }
  return lineNumbers;
}
