/** Converts each letter to lower case. Ruby and Go ignore its neighbors, so the last sigma of a word becomes `σ`. */
export function lowerEach(text: string): string {
  return Array.from(text, (letter) => letter.toLowerCase()).join("");
}
