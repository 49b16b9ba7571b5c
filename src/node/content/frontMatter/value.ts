import { cleanText } from "../../markdown/text/characters.ts";

/** A value of YAML, TOML or JSON: a scalar as it is written, a list, or a mapping. */
export type Value = string | Value[] | Mapping;

export interface Mapping {
  entries: Entry[];
}

/** One `key: value`, with its line in the file. */
export interface Entry {
  key: string;
  line: number;
  /** `undefined` for `key:` with nothing behind it, and for `null`. */
  value: Value | undefined;
}

/** Returns a scalar as it is written, in NFC, without spaces around it, no-break spaces included: `title: 2024` stays text. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? cleanText(value).trim().normalize("NFC") : undefined;
}

/** Between the names in one text: commas of any script; where there are semicolons, as Pelican has them, those. */
function separatorOf(text: string): RegExp {
  return /;(?:\s|$)/.test(text) ? /;/ : /[,，、]/;
}

/**
 * The texts of a list and of the lists in it; or one text, split at its commas or at `separator`, in brackets or quotes or without.
 * `undefined` of all else.
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
  // `[C: a language]` is a pair to YAML.
  const pairs = item.entries.map(({ key, value }) => [key, textOf(value)] as const);
  return pairs.some(([, text]) => text === undefined) ? undefined : pairs.map((pair) => pair.join(": "));
}

function splitText(text: string | undefined, separator?: RegExp): string[] | undefined {
  if (text === undefined) return undefined;
  const inner = /^\[([^[\]]*)\]$/.exec(text)?.[1] ?? text;
  if (/^[[{]/.test(inner)) return undefined;
  const quoted = [...inner.matchAll(/\s*(?:"([^"]*)"|'([^']*)')(?:[\s,，、]+|$)/gy)];
  // A `y` expression stops at anything else between quotes.
  if (quoted.map(([whole]) => whole).join("") === inner) return quoted.map(([, a, b]) => a ?? b ?? "");
  return inner.split(separator ?? separatorOf(inner));
}

/** Whether a value is empty: none, a text of spaces, a list or mapping without items. */
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

/** The texts of a value that a Mac or an old editor wrote decomposed (NFD), composed. */
export function decomposedTexts(value: Value | undefined): string[] {
  const scalars = Array.isArray(value) ? value : [value];
  return scalars.flatMap((scalar) => {
    if (typeof scalar !== "string") return [];
    const text = cleanText(scalar);
    const composed = text.normalize("NFC");
    return text === composed ? [] : [composed];
  });
}

/** `true` and `false` in the spellings people use; YAML 1.2 itself reads `yes` as text. */
export function flagOf(value: Value | undefined): boolean | undefined {
  const text = textOf(value)?.toLowerCase() ?? "";
  if (["true", "yes", "y", "on", "1"].includes(text)) return true;
  if (["false", "no", "n", "off", "0"].includes(text)) return false;
  return undefined;
}

/** Characters of a text that a message quotes. */
const QUOTED = 100;

/** The start of a text, in backticks. */
export function quoteStart(text: string): string {
  return text.length > QUOTED ? `\`${text.slice(0, QUOTED)}…\`` : `\`${text}\``;
}

/** What a value is, in an author's words. */
export function kindOf(value: Value | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return quoteStart(textOf(value) ?? "");
  return Array.isArray(value) ? "a list" : "a mapping";
}
