/** Matches what Python's `str.strip` removes: https://docs.python.org/3/library/stdtypes.html#str.isspace */
// oxlint-disable-next-line eslint/no-control-regex -- Python treats these control characters as spaces
const SPACES = /^(?:[^\S\ufeff]|[\u001c-\u001f\u0085])+|(?:[^\S\ufeff]|[\u001c-\u001f\u0085])+$/gu;

/**
 * Matches what is not a letter, digit, `_`, `-` or space for Python's `re`. Its `\w` has no combining marks, unlike that of other engines.
 */
const DELETED = /[^\p{L}\p{N}_\- ]/gu;

/**
 * Converts a text as pymdownx's `slugify(case="lower")` does with the separator `-`, the default of Material's blog plugin. Deletes tags and
 * punctuation. Each space becomes `-`, so `A - B` becomes `a---b`.
 *
 * Source: https://github.com/facelessuser/pymdown-extensions/blob/main/pymdownx/slugs.py
 */
export function materialSlug(text: string): string {
  return text
    .normalize("NFC")
    .replace(/<[^>]*>/g, "")
    .replace(SPACES, "")
    .toLowerCase()
    .replace(DELETED, "")
    .replaceAll(" ", "-");
}
