/** About how many characters a summary has. */
export const SUMMARY_LENGTH = 160;

/** A text on one line, cut at the last word that ends by `SUMMARY_LENGTH`, with `…` where something was cut. */
export function summarize(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= SUMMARY_LENGTH) return line;
  const head = characters.slice(0, SUMMARY_LENGTH + 1).join("");
  const lastBlank = head.lastIndexOf(" ");
  // Japanese and Chinese have no blanks to cut at.
  const cut = lastBlank > head.length / 2 ? lastBlank : head.length - 1;
  return `${head.slice(0, cut).replace(/[\s,.;:·、。，]+$/u, "")}…`;
}
