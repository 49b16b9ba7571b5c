/** Languages told apart by their script, with the share of letters that tells them. */
const SCRIPTS = [
  ["ko", /\p{Script=Hangul}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
] as const;

/** Below this share of all letters a script is a quotation, not the language of the text. */
const ENOUGH = 0.1;

/** The language of a text by its script: Hangul → `ko`, kana → `ja`, Han alone → `zh`, else `undefined`. */
export function languageByScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * ENOUGH)?.[0];
}

/** A language of two or three letters; `Intl` would take other words for languages that are still to be registered. */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** `zh-cmn-Hans` has a language within a language, which `Intl` does not take. */
const EXTENDED = /^([a-z]{2,3})(?:-[a-z]{3}){1,3}(?=-|$)/i;

/**
 * A BCP 47 tag (https://www.rfc-editor.org/rfc/rfc5646), or a POSIX locale such as `ko_KR.UTF-8`, in the canonical form: `ko-KR`.
 * `undefined` of what is neither.
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

/** `ko` of `ko-KR`. */
export function primaryLanguage(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}
