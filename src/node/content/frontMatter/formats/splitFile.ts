import type { ReadEntries } from "./yaml.ts";

/** A file parted into what stands above its text and the text, which keeps its line numbers by blank lines above it. */
export interface SplitFile extends ReadEntries {
  body: string;
  /** Whether the file has front matter of any form. */
  isHeaded: boolean;
}

/** What stands behind `length` characters, with a blank line for each line of those. */
export function belowLines(source: string, length: number): string {
  return "\n".repeat(source.slice(0, length).split("\n").length - 1) + source.slice(length);
}
