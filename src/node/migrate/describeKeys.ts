import type { KeyReport } from "./keyReport.ts";

/** Returns a line for each key that the author must look at, and one for each other group of keys. */
export function describeKeys({ todo, notYet, unknown, harmless }: KeyReport): string[] {
  return [
    ...todo.map(({ key, text }) => `to do: ${key}: ${text}`),
    ...notYet.map(({ key, text }) => `not yet: ${key}: ${text}`),
    ...listOf("not carried over, unknown to Maru", unknown),
    ...listOf("not carried over, without effect in Maru", harmless),
  ];
}

function listOf(what: string, keys: readonly string[]): string[] {
  return keys.length > 0 ? [`${what}: ${keys.join(", ")}`] : [];
}
