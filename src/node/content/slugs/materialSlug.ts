import { foldCase } from "./foldCase.ts";

/** How pymdownx's `slugify` changes the case of letters: https://facelessuser.github.io/pymdown-extensions/extras/slugs/ */
export const SLUG_CASES = ["lower", "lower-ascii", "fold", "none"] as const;

/** One of {@link SLUG_CASES}. */
export type SlugCase = (typeof SLUG_CASES)[number];

/** Options of pymdownx's `slugify`, with those that Material's blog plugin uses by default. */
export interface MaterialSlugOptions {
  /** Default: `lower`. */
  case?: SlugCase;
  /** What replaces a space. Default: `-`. */
  separator?: string;
}

const CASES: Readonly<Record<SlugCase, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  "lower-ascii": (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  fold: foldCase,
  none: (text) => text,
};

/** Matches what Python's `str.strip` removes: https://docs.python.org/3/library/stdtypes.html#str.isspace */
// oxlint-disable-next-line eslint/no-control-regex -- Python treats these control characters as spaces
const SPACES = /^(?:[^\S\ufeff]|[\u001c-\u001f\u0085])+|(?:[^\S\ufeff]|[\u001c-\u001f\u0085])+$/gu;

/**
 * Matches what is not a letter, digit, `_`, `-` or space for Python's `re`. Its `\w` has no combining marks, unlike that of other engines.
 */
const DELETED = /[^\p{L}\p{N}_\- ]/gu;

/**
 * Converts a text as pymdownx's `slugify` does. Deletes tags and punctuation. Each space becomes the separator, so `A - B` becomes `a---b`.
 *
 * Source: https://github.com/facelessuser/pymdown-extensions/blob/main/pymdownx/slugs.py
 */
export function materialSlug(text: string, options: MaterialSlugOptions = {}): string {
  const { case: letterCase = "lower", separator = "-" } = options;
  const bare = text
    .normalize("NFC")
    .replace(/<[^>]*>/g, "")
    .replace(SPACES, "");
  return CASES[letterCase](bare)
    .replace(DELETED, "")
    .replaceAll(" ", () => separator);
}
