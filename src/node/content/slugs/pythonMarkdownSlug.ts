/* oxlint-disable eslint/no-control-regex -- Python treats the control characters from U+001C to U+001F as spaces */
/** Matches the white space of Python's `re` in ASCII text. */
const SPACE = /[\t-\r\u001c-\u001f ]/;
const OUTER_SPACES = /^[\t-\r\u001c-\u001f ]+|[\t-\r\u001c-\u001f ]+$/g;
const REMAINING = /[\w\t-\r\u001c-\u001f -]/;
/* oxlint-enable eslint/no-control-regex */

/**
 * Converts a text as the default `slugify` of Python-Markdown's extension `toc` does: only ASCII remains, in lower case, and runs of spaces
 * and separators become one separator. Nothing remains of a Korean title.
 *
 * Source: https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py
 */
export function pythonMarkdownSlug(text: string, separator = "-"): string {
  const remaining = Array.from(text.normalize("NFKD")).filter((letter) => REMAINING.test(letter));
  const words = remaining.join("").replace(OUTER_SPACES, "").toLowerCase();
  const isRun = (letter: string) => SPACE.test(letter) || separator.includes(letter);
  let slug = "";
  let isInRun = false;
  for (const letter of words) {
    if (!isRun(letter)) slug += letter;
    else if (!isInRun) slug += separator;
    isInRun = isRun(letter);
  }
  return slug;
}
