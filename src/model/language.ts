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
