/** Scripts that identify a language, in order of precedence. */
const SCRIPTS = [
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
] as const;

/**
 * A script identifies the language of a text if its share of all letters, 0 to 1, is above this value. A smaller
 * share may be a quotation in another language.
 */
const MIN_SHARE = 0.1;

/**
 * Detects the language of a text by its script: `ko` for Hangul, `ja` for kana, `zh` for Han. If several scripts have
 * a share above {@link MIN_SHARE}, the first one in this order decides. Returns undefined if no script has such a
 * share.
 */
export function languageByScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * MIN_SHARE)?.[0];
}

/**
 * Matches a tag whose language subtag has two or three letters. `Intl` also accepts longer language subtags, which no
 * language uses.
 */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/**
 * Matches a language subtag with extended language subtags, such as `zh-cmn` in `zh-cmn-Hans`. `Intl` rejects
 * extended language subtags.
 */
const EXTENDED = /^([a-z]{2,3})(?:-[a-z]{3}){1,3}(?=-|$)/i;

/**
 * Parses a BCP 47 tag (https://www.rfc-editor.org/rfc/rfc5646) or a POSIX locale such as `ko_KR.UTF-8`. Returns the
 * canonical tag, such as `ko-KR`, or undefined if the text is invalid.
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
