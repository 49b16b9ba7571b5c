import { cleanText } from "../../markdown/text/characters.ts";

/** A value of YAML, TOML or JSON: a list, a mapping, or the source text of a scalar. */
export type Value = string | Value[] | Mapping;

export interface Mapping {
  entries: Entry[];
}

/** A `key: value` pair, with its line in the file. */
export interface Entry {
  key: string;
  line: number;
  /** `undefined` for `key:` without a value, and for `null`. */
  value: Value | undefined;
}

/**
 * Returns the source text of a scalar, in NFC, without surrounding white space; `undefined` for other values. A number is text too, as in
 * `title: 2024`.
 */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? cleanText(value).trim().normalize("NFC") : undefined;
}

/**
 * Returns the separator of names in a text. It is a semicolon, as in Pelican, if one precedes white space or ends the text. Otherwise, it
 * is a comma of any script.
 */
function separatorOf(text: string): RegExp {
  return /;(?:\s|$)/.test(text) ? /;/ : /[,，、]/;
}

/**
 * Returns the texts of a list and of nested lists, or a single text split into a list; `undefined` for other values. The text may be in
 * brackets, and its items in quotes.
 * @param separator Default: that of {@link separatorOf}.
 */
export function textsOf(value: Value | undefined, separator?: RegExp): string[] | undefined {
  const texts = Array.isArray(value) ? value.map(textsIn) : [splitText(textOf(value), separator)];
  if (texts.includes(undefined)) return undefined;
  return texts
    .flatMap((each) => each ?? [])
    .map((text) => text.trim())
    .filter(Boolean);
}

function textsIn(item: Value): string[] | undefined {
  if (Array.isArray(item)) return textsOf(item);
  if (!isMapping(item)) return [textOf(item) ?? ""];
  // YAML parses `[C: a language]` as a list with a mapping.
  const pairs = item.entries.map(({ key, value }) => [key, textOf(value)] as const);
  return pairs.some(([, text]) => text === undefined) ? undefined : pairs.map((pair) => pair.join(": "));
}

function splitText(text: string | undefined, separator?: RegExp): string[] | undefined {
  if (text === undefined) return undefined;
  const inner = /^\[([^[\]]*)\]$/.exec(text)?.[1] ?? text;
  if (/^[[{]/.test(inner)) return undefined;
  const quoted = [...inner.matchAll(/\s*(?:"([^"]*)"|'([^']*)')(?:[\s,，、]+|$)/gy)];
  // With the `y` flag, matching stops at the first text that is not in quotes.
  if (quoted.map(([whole]) => whole).join("") === inner) return quoted.map(([, a, b]) => a ?? b ?? "");
  return inner.split(separator ?? separatorOf(inner));
}

/** Whether a value is absent, only white space, or a list or mapping without items. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === "string"
    ? textOf(value) === ""
    : (isMapping(value) ? value.entries : value).length === 0;
}

/** Whether a value is a mapping. */
export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && !Array.isArray(value);
}

/** Returns the value of a key of a mapping, ignoring case. */
export function valueAt(value: Value | undefined, key: string): Value | undefined {
  return isMapping(value)
    ? value.entries.find((entry) => entry.key.toLowerCase() === key.toLowerCase())?.value
    : undefined;
}

/** Returns the decomposed (NFD) texts in a value, converted to NFC. macOS and old editors write NFD. */
export function decomposedTexts(value: Value | undefined): string[] {
  const scalars = Array.isArray(value) ? value : [value];
  return scalars.flatMap((scalar) => {
    if (typeof scalar !== "string") return [];
    const text = cleanText(scalar);
    const composed = text.normalize("NFC");
    return text === composed ? [] : [composed];
  });
}

/** Parses `true` and `false` in common spellings, such as `yes`, which is text in YAML 1.2; returns `undefined` for other values. */
export function flagOf(value: Value | undefined): boolean | undefined {
  const text = textOf(value)?.toLowerCase() ?? "";
  if (["true", "yes", "y", "on", "1"].includes(text)) return true;
  if (["false", "no", "n", "off", "0"].includes(text)) return false;
  return undefined;
}

/** Maximum length of a quotation in a message, in characters. */
const QUOTED = 100;

/** Returns a text in backticks, shortened to {@link QUOTED} characters. */
export function quoteStart(text: string): string {
  return text.length > QUOTED ? `\`${text.slice(0, QUOTED)}…\`` : `\`${text}\``;
}

/** Describes a value in a message to an author. */
export function kindOf(value: Value | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoteStart(textOf(value) ?? "");
  return Array.isArray(value) ? "a list" : "a mapping";
}
