import { textOf, type Value } from "../../content/frontMatter/value.ts";

/** Formats a value on one line for a message. A mapping is shown as `{…}`. */
export function showValue(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  return typeof value === "string" ? (textOf(value) ?? "") : "{…}";
}
