/** Whether a BCP 47 language tag is Korean. Messages and dates are English for all other languages. */
export function isKorean(language: string): boolean {
  return /^ko\b/i.test(language);
}
