import { textOf, type Value } from "../../content/frontMatter/value.ts";

/** Returns a value as it is written on one line; of a mapping, `{…}`. */
export function showValue(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  return typeof value === "string" ? (textOf(value) ?? "") : "{…}";
}
