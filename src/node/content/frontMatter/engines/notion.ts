import { parseDay } from "../../../../shared/content/calendarDay.ts";
import { decodeUrl } from "../../../../shared/urls/decodeUrl.ts";
import type { SplitFile } from "../formats/splitFile.ts";
import { flagOf, type Entry } from "../value.ts";
import { notionKey } from "./notionKeys.ts";

/** Matches the title of an exported page, which is the first line, and the empty lines below it. */
const TITLE = /^(?:[ \t]*\n)*#(?: [^\n]*)?\n(?:[ \t]*\n)+/;
/** Matches a property of an exported page. The name may end with a colon of its own. */
const PROPERTY = /^([^\s:#>|`][^:]{0,98}?:?):(?:[ \t]+(.*))?$/;
/** Matches the address after the name of a related page: `Name (https://www.notion.so/Name-<id>?pvs=21)`, `Name (../Name%20<id>.md)`. */
const RELATED = / \([^()\s]*[\da-f]{32}[^()\s]*\)/g;
/** Matches a related page that is exported by its address alone. */
const PAGE_URL = /https:\/\/(?:www\.)?notion\.so\/(?:[^\s,/]*\/)*([^\s,/]*?)-?[\da-f]{32}(?:\?[^\s,]*)?/g;
/** Names that Koreans give to the status of a text that is not public. */
const KOREAN_DRAFT = /^(?:초안|비공개|임시 ?저장)$/;

/** A property of a page as exported. */
export interface NotionProperty {
  name: string;
  value: string;
  line: number;
}

/**
 * Returns the properties of an exported page: the lines `Name: value` between its title and its text. Returns none if a line has another
 * form, or if no name is one that is read, because then the lines are the text of the page.
 */
export function notionProperties(source: string): NotionProperty[] {
  const [head] = TITLE.exec(source) ?? [];
  if (head === undefined) return [];
  const [paragraph = ""] = source.slice(head.length).split(/\n[ \t]*(?:\n|$)/, 1);
  const first = head.split("\n").length;
  const properties: NotionProperty[] = [];
  for (const [index, line] of paragraph.trimEnd().split("\n").entries()) {
    const [, name, value = ""] = PROPERTY.exec(line.trimEnd()) ?? [];
    if (name === undefined) return [];
    properties.push({ name, value: value.trim(), line: first + index });
  }
  return properties.some(({ name }) => notionKey(name)) ? properties : [];
}

/** Splits an exported page into its properties, as front matter, and its text. Returns `undefined` if it has no properties. */
export function splitNotion(written: string): SplitFile | undefined {
  const source = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const properties = notionProperties(source);
  if (properties.length === 0) return undefined;
  const entries = new Map<string, Entry>();
  for (const property of properties) {
    const entry = entryOf(property);
    if (entry && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  const lines = source.split("\n");
  for (const { line } of properties) lines[line - 1] = "";
  return { entries: [...entries.values()], problems: [], body: lines.join("\n"), isHeaded: true };
}

function entryOf({ name, value: exported, line }: NotionProperty): Entry | undefined {
  const key = notionKey(name);
  const value = exported
    .replace(RELATED, "")
    .replace(PAGE_URL, (_, title: string) => decodeUrl(title).replaceAll("-", " "))
    .trim();
  if (key === undefined || value === "") return undefined;
  if (["date", "created", "updated"].includes(key)) return dayEntry(key, value, line);
  // A date in a property such as `Published` is the day of the post.
  if (key === "published" && flagOf(value) === undefined && parseDay(dayOf(value)))
    return dayEntry("date", value, line);
  if (key === "status" && KOREAN_DRAFT.test(value)) return { key: "draft", line, value: "true" };
  return { key, line, value: key === "image" ? (exported.split(", ")[0] ?? exported) : value };
}

/**
 * Returns the entry of a day. Other forms of days, which depend on the language of the account, are not errors: their key is one that causes
 * a warning and is ignored.
 */
function dayEntry(key: string, value: string, line: number): Entry {
  const day = dayOf(value);
  const names: Record<string, string> = { date: "created_on", updated: "updated_on" };
  return { key: parseDay(day) ? key : (names[key] ?? key), line, value: day };
}

/** Returns the first day of a range, without the `@` of a mentioned day: `@June 27, 2023 → July 1, 2023`. */
function dayOf(value: string): string {
  return value.replace(/^@/, "").replace(/ → .*$/, "");
}
