import { cleanText } from "../markdown/text/characters.ts";

/** A value of YAML, TOML or JSON: a scalar as it is written, a list, or a mapping. */
export type Value = string | Value[] | Mapping;

export interface Mapping {
  entries: Entry[];
}

/** One `key: value`, with the line of the file it stands on. */
export interface Entry {
  key: string;
  line: number;
  /** `undefined` for `key:` with nothing behind it, and for `null`. */
  value: Value | undefined;
}

/** A scalar as it is written, NFC, without blanks around it, the no-break ones among them: `title: 2024` stays text. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? cleanText(value).trim().normalize("NFC") : undefined;
}

/** A list of scalars, or one text parted at commas. */
export function textsOf(value: Value | undefined, separator = /,/): string[] | undefined {
  const texts = Array.isArray(value) ? value.map(textOf) : textOf(value)?.split(separator);
  if (!texts || texts.some((text) => text === undefined)) return undefined;
  return (texts as string[]).map((text) => text.trim()).filter(Boolean);
}

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && !Array.isArray(value);
}

/** What stands under a key of a mapping, whatever its case. */
export function valueAt(value: Value | undefined, key: string): Value | undefined {
  return isMapping(value)
    ? value.entries.find((entry) => entry.key.toLowerCase() === key.toLowerCase())?.value
    : undefined;
}

/** The texts of a value that a Mac or an old editor wrote decomposed (NFD), composed. */
export function decomposedTexts(value: Value | undefined): string[] {
  const scalars = Array.isArray(value) ? value : [value];
  return scalars.flatMap((scalar) =>
    typeof scalar === "string" && scalar !== scalar.normalize("NFC") ? [scalar.normalize("NFC")] : [],
  );
}

/** `true` and `false` in the spellings people use; YAML 1.2 itself reads `yes` as text. */
export function flagOf(value: Value | undefined): boolean | undefined {
  const text = textOf(value)?.toLowerCase() ?? "";
  if (["true", "yes", "on", "1"].includes(text)) return true;
  if (["false", "no", "off", "0"].includes(text)) return false;
  return undefined;
}

/** What a value is, in an author's words. */
export function kindOf(value: Value | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `\`${textOf(value)}\``;
  return Array.isArray(value) ? "a list" : "a mapping";
}
