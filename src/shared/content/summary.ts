/** Maximum length of a summary, in characters, without the `…`. */
export const SUMMARY_LENGTH = 160;

/**
 * Joins the lines of a text with spaces. Cuts a text longer than {@link SUMMARY_LENGTH}, at a space if there is one
 * in the second half, and appends `…`.
 */
export function summarize(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= SUMMARY_LENGTH) return line;
  const lastSpace = characters.lastIndexOf(" ", SUMMARY_LENGTH);
  // Japanese and Chinese text usually has no space at which it can be cut.
  const cut = lastSpace > SUMMARY_LENGTH / 2 ? lastSpace : SUMMARY_LENGTH;
  return `${characters
    .slice(0, cut)
    .join("")
    .replace(/[\s,.;:·、。，]+$/u, "")}…`;
}
