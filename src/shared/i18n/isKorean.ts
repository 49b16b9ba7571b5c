/** Whether a BCP 47 language tag is Korean. Sites in all other languages have English messages. */
export function isKorean(language: string): boolean {
  return /^ko\b/i.test(language);
}
