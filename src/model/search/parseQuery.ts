import type { Term } from "./reading.ts";
export function parseQuery(query: string): Term[] {
  return query
    .normalize("NFC")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((typed) => ({ typed, isPhrase: false }));
}
