/** Characters that Hexo replaces in titles. */
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/**
 * Converts a title as Hexo does for `:post_title`: in lower case, without accents of Latin letters, with `-` instead of spaces and ASCII
 * punctuation.
 *
 * Source: `slugize` in https://github.com/hexojs/hexo-util
 */
export function hexoSlug(title: string): string {
  return title
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, "")
    .normalize("NFC")
    .replace(/\p{Cc}/gu, "")
    .replace(SPECIAL, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}
