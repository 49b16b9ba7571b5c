/** Whether a language tag (BCP 47) is Korean. Sites in any other language have English messages. */
export function isKorean(language: string): boolean {
  return /^ko\b/i.test(language);
}
