/** About how many characters a summary has. */
export const SUMMARY_LENGTH = 160;

/** A text on one line, cut at the last word that ends by `SUMMARY_LENGTH`, with `…` where something was cut. */
export function summarize(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= SUMMARY_LENGTH) return line;
  const lastSpace = characters.lastIndexOf(" ", SUMMARY_LENGTH);
  // Japanese and Chinese have no blanks to cut at.
  const cut = lastSpace > SUMMARY_LENGTH / 2 ? lastSpace : SUMMARY_LENGTH;
  return `${characters
    .slice(0, cut)
    .join("")
    .replace(/[\s,.;:·、。，]+$/u, "")}…`;
}
