import type { Field } from "./keys.ts";
import { isMapping, quoteStart, textsOf, type Value } from "./value.ts";

/** Most characters of a name. Its slug has at most 200 bytes. */
const MAX_NAME = 500;
/** Most characters of a description. */
const MAX_TEXT = 10_000;
/** Most characters of any other text, such as a title or an address. */
const MAX_LINE = 2000;
/** Most items of a list. */
const MAX_ITEMS = 1000;

const NAMES: ReadonlySet<string> = new Set<Field>(["tags", "categories", "series", "authors"]);
const LISTS: ReadonlySet<string> = new Set<Field>(["tags", "categories", "authors", "aliases"]);

/**
 * What of a value is too long, and what to do; `undefined` if nothing is. Later steps run outside the time limit of a text, for every page: they rely
 * on these bounds.
 */
export function excessOf(field: Field, value: Value | undefined): string | undefined {
  const texts = (LISTS.has(field) && value !== undefined && textsOf(value)) || scalarsOf(value);
  if (texts.length > MAX_ITEMS)
    return `found ${count(texts.length)} items, more than the ${count(MAX_ITEMS)} that a list may have; remove some`;
  const max = NAMES.has(field) ? MAX_NAME : field === "description" ? MAX_TEXT : MAX_LINE;
  const long = texts.find((text) => text.length > max);
  return long === undefined ? undefined : excessOfText(long, max);
}

/** What is wrong with a setting's value that is longer than any setting; `undefined` if nothing is. */
export function excessOfSetting(key: string, value: Value | undefined): string | undefined {
  const max = key === "description" ? MAX_TEXT : MAX_LINE;
  const long = scalarsOf(value).find((text) => text.length > max);
  return long === undefined ? undefined : excessOfText(long, max);
}

/** What is wrong with a title that a heading gives; `undefined` if nothing is. */
export function excessOfHeading(title: string): string | undefined {
  return title.length > MAX_LINE ? excessOfText(title, MAX_LINE) : undefined;
}

function excessOfText(text: string, max: number): string {
  return `found ${quoteStart(text)}, which has ${count(text.length)} characters, more than the ${count(max)} that it may have; shorten it`;
}

function scalarsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  if (isMapping(value)) return value.entries.flatMap((entry) => [entry.key, ...scalarsOf(entry.value)]);
  return value.flatMap(scalarsOf);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
