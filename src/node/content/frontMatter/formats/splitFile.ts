import type { ReadEntries } from "./yaml.ts";

/** A file split into front matter and text. Empty lines above the text preserve its line numbers. */
export interface SplitFile extends ReadEntries {
  body: string;
  /** Whether the file has front matter of any form. */
  isHeaded: boolean;
}

/** Returns the source after `length` characters, with an empty line for each line of those. */
export function belowLines(source: string, length: number): string {
  return "\n".repeat(source.slice(0, length).split("\n").length - 1) + source.slice(length);
}
