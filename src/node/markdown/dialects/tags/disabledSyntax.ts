import type { Dialect } from "../dialect.ts";
import { INLINE_NOTES, SHORT_CODES } from "../../syntax/dialects/dialectSyntax.ts";
import { EndOfNote } from "../../syntax/dialects/endOfNote.ts";
import { emojiOf } from "../../syntax/dialects/shortCodes.ts";

/** Syntax of an engine, and what to report if its dialect is not enabled. */
export interface EngineSyntax {
  engines: readonly Dialect[];
  pattern: RegExp;
  /** Whether a match is certainly this syntax. Without this function, every match counts. */
  isCertain?: (found: Match) => boolean;
  /** First part of the message, after the quoted match: what the syntax is, and how it is shown. */
  statement: string;
  remedy: string;
}

interface Match {
  match: RegExpExecArray;
  /** Up to two UTF-16 units before the match. */
  before: string;
  /** Source from the start of the match to the end of the node that contains the text. */
  after: string;
}

export const ENGINE_SYNTAX: readonly EngineSyntax[] = [
  {
    engines: ["obsidian"],
    pattern: /(?<!!)\[\[#\^?[\p{L}\p{N}][^\][\n]*\]\]/gu,
    statement: "is a link of Obsidian and is shown as text",
    remedy: "write `[words](#heading)`, or set `dialect: obsidian` in site.yaml",
  },
  {
    engines: ["obsidian"],
    pattern: /!\[\[[^\][|\n]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:\\?\|[^\][\n]*)?\]\]/gi,
    statement: "is an image of Obsidian and is shown as text",
    remedy: "write `![](a.png)`, or set `dialect: obsidian` in site.yaml",
  },
  {
    engines: INLINE_NOTES,
    pattern: /\^\[/g,
    isCertain: isNote,
    statement: "begins a footnote of other engines and is shown as text",
    remedy: "write `[^1]` there, and `[^1]: …` on a line of its own",
  },
  {
    engines: SHORT_CODES,
    pattern: /(?<![A-Za-z\d_:/.]):([a-z][a-z\d_+-]{2,}):(?![A-Za-z\d_:(])/g,
    isCertain: isShortCode,
    statement: "is the short code of an emoji and is shown as it is written",
    remedy: "write the emoji itself, or set `dialect` in site.yaml to an engine that has short codes",
  },
  {
    engines: ["mkdocs"],
    pattern: /\{>>(?:[^\s{}][^{}\n]*|[ \t]*[^\s{}]+[ \t]+[^\s{}][^{}\n]*)<<\}/g,
    statement: "is a comment of CriticMarkup and is shown as it is written",
    remedy: "delete it, write `<!-- comment -->`, or set `dialect: mkdocs` in site.yaml",
  },
  {
    engines: ["mkdocs"],
    pattern: /(?<![\p{L}\p{N}_:])(?::(?:material|octicons|fontawesome|simple)-[a-z\d-]+:)/gu,
    statement: "is an icon of MkDocs Material and is shown as it is written",
    remedy: "delete it, or write an emoji",
  },
];

/**
 * Whether a match is a footnote: it follows a word or punctuation, and contains words. Returns false for a regular expression such as
 * `^[a-z]+` and a power such as `x^[n]`.
 */
function isNote({ before, after }: Match): boolean {
  if (!/[\p{L}\p{N}.,!?;:)\]"'*_~。、！？」』）”’…]$/u.test(before)) return false;
  const end = new EndOfNote();
  let at = 2;
  while (end.read(after.charAt(at)) === false) at += 1;
  const content = after.slice(2, at);
  if (after.charAt(at) !== "]" || /^[+*?{$]/.test(after.slice(at + 1))) return false;
  if (/[\\|]|(?:^|[^\s])-[^\s]$|^.-.|\p{L}-\p{L}\p{L}-\p{L}/u.test(content)) return false;
  const isSentence =
    /\p{L}\S*\s+\S/u.test(content) ||
    /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(content);
  return isSentence || /\p{L}{4}/u.test(content);
}

/** Field names of AsciiDoc and reStructuredText that are also short codes, as in `:date: 2025-01-22`. */
const FIELDS = new Set([
  "book",
  "copyright",
  "date",
  "email",
  "end",
  "key",
  "label",
  "link",
  "lock",
  "new",
  "phone",
  "top",
]);

/** Whether a match is a short code. A role of reStructuredText, such as :ref:`label`, is not a short code. */
function isShortCode({ match: { 0: code, 1: name = "" }, after }: Match): boolean {
  return emojiOf(name) !== undefined && !FIELDS.has(name) && after.charAt(code.length) !== "`";
}
