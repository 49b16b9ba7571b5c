import type { ReadEntries } from "./yaml.ts";

/** A file split into front matter and text. Empty lines before the text preserve its line numbers. */
export interface SplitFile extends ReadEntries {
  body: string;
  /** Whether the file has front matter in any format. */
  isHeaded: boolean;
}

/** Removes the first `length` UTF-16 units of the source, but preserves their line breaks. */
export function belowLines(source: string, length: number): string {
  return "\n".repeat(source.slice(0, length).split("\n").length - 1) + source.slice(length);
}
