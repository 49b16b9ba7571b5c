/** Source of a pattern for the spaces and the markers of quotes and lists that may precede a block on its line. */
export const BLOCK_PREFIX = String.raw`^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*`;

const PREFIX = new RegExp(BLOCK_PREFIX);

/** Returns a line without the spaces and the markers of quotes and lists before its block. */
export function withoutBlockPrefix(line: string): string {
  return line.replace(PREFIX, "");
}
