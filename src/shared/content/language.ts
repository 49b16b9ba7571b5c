/** Scripts that identify a language, in order of precedence. */
const SCRIPTS = [
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
] as const;

/** Minimum share of a script among all letters, 0 to 1. A smaller share may be a quotation in another language. */
const MIN_SHARE = 0.1;

/** Detects the language of a text by its script: `ko` for Hangul, `ja` for kana, `zh` for Han without kana. Otherwise undefined. */
export function languageByScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * MIN_SHARE)?.[0];
}

/** Matches a tag whose language has two or three letters. `Intl` also accepts longer ones, which no language uses. */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** Matches a language with extended subtags, such as `zh-cmn` in `zh-cmn-Hans`. `Intl` rejects them. */
const EXTENDED = /^([a-z]{2,3})(?:-[a-z]{3}){1,3}(?=-|$)/i;

/**
 * Parses a BCP 47 tag (https://www.rfc-editor.org/rfc/rfc5646) or a POSIX locale such as `ko_KR.UTF-8`. Returns
 * the canonical tag, such as `ko-KR`, or undefined for an invalid tag.
 */
export function parseLanguage(text: string): string | undefined {
  const tag = text
    .trim()
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-")
    .replace(EXTENDED, "$1");
  if (!TAG.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Returns the primary language subtag: `ko` for `ko-KR`. */
export function primaryLanguage(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}
