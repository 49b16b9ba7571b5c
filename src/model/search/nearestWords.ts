import { nearest } from "../nearest.ts";
export function nearestWords(typed: string, words: readonly string[]): string[] {
  return nearest(typed, words, { most: 4 });
}
