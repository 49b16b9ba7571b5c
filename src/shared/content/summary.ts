/** Maximum length of a summary, in characters, without the `…`. */
export const SUMMARY_LENGTH = 160;

/** Joins a text into one line. Cuts a longer text than {@link SUMMARY_LENGTH} at the end of a word and appends `…`. */
export function summarize(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= SUMMARY_LENGTH) return line;
  const lastSpace = characters.lastIndexOf(" ", SUMMARY_LENGTH);
  // Japanese and Chinese have no spaces to cut at.
  const cut = lastSpace > SUMMARY_LENGTH / 2 ? lastSpace : SUMMARY_LENGTH;
  return `${characters
    .slice(0, cut)
    .join("")
    .replace(/[\s,.;:·、。，]+$/u, "")}…`;
}
