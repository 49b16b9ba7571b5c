import { type FrontMatterField, FIELDS } from "../schema/frontMatter.ts";
import type { FieldOptions } from "../schema/field.ts";
import { isMapping, quoteStart, textsOf, type Value } from "./value.ts";

/** Maximum length of the site's description, in characters. */
const MAX_DESCRIPTION = 10_000;
/** Default maximum length of a text, in characters. */
const MAX_LENGTH = 2000;
/** Maximum number of items in a list. */
const MAX_ITEMS = 1000;

/**
 * Returns a message if a value of front matter is too long or has too many items, otherwise `undefined`. Some later steps have no time
 * limit, but short values ensure that they finish in time.
 */
export function excessOf(field: FrontMatterField, value: Value | undefined): string | undefined {
  const { isList, maxLength: max = MAX_LENGTH }: FieldOptions = FIELDS[field];
  const texts = (isList && value !== undefined && textsOf(value)) || scalarsOf(value);
  if (texts.length > MAX_ITEMS)
    return `found ${count(texts.length)} items, more than the maximum of ${count(MAX_ITEMS)} in a list; remove some`;
  const long = texts.find((text) => text.length > max);
  return long === undefined ? undefined : excessOfText(long, max);
}

/** Returns a message if a setting is too long, otherwise `undefined`. */
export function excessOfSetting(key: string, value: Value | undefined): string | undefined {
  const max = key === "description" ? MAX_DESCRIPTION : MAX_LENGTH;
  const long = scalarsOf(value).find((text) => text.length > max);
  return long === undefined ? undefined : excessOfText(long, max);
}

/** Returns a message if a heading is too long for a title, otherwise `undefined`. */
export function excessOfHeading(title: string): string | undefined {
  return title.length > MAX_LENGTH ? excessOfText(title, MAX_LENGTH) : undefined;
}

function excessOfText(text: string, max: number): string {
  return `found ${quoteStart(text)}, which has ${count(text.length)} characters, more than the maximum of ${count(max)}; shorten it`;
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
