import { replaceHexoLetters } from "./hexoLetters.ts";

/** Characters that Hexo removes. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are removed
const CONTROL = /[\u0000-\u001f]/g;

/** Characters that Hexo replaces. */
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/**
 * Converts a name as Hexo does: without accents of Latin letters, with `-` instead of spaces and ASCII punctuation.
 *
 * Source: https://github.com/hexojs/hexo-util/blob/v4.0.0/lib/slugize.ts
 * @param letterCase Hexo's setting `filename_case`; for `:post_title`, `lower`.
 */
export function hexoSlug(text: string, letterCase: "lower" | "upper" | "asWritten" = "lower"): string {
  const slug = replaceHexoLetters(text)
    .replace(CONTROL, "")
    .replace(SPECIAL, "-")
    .replace(/^-+|-+$/g, "");
  if (letterCase === "asWritten") return slug;
  return letterCase === "lower" ? slug.toLowerCase() : slug.toUpperCase();
}
