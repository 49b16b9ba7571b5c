import { isAttributeName } from "./attributeNames.ts";

/** A parsed attribute list. */
export interface Attributes {
  id: string | undefined;
  classes: string[];
  /** Values by name. */
  others: ReadonlyMap<string, string>;
  /** Whether the list begins with a colon, as in kramdown. */
  hasColon: boolean;
  /** Whether the list contains only names, and may therefore be a word in braces. */
  isBare: boolean;
}

/** A class name or an id. Punctuation alone, as in `{#...}` and `{.*}`, does not match. */
const NAME = String.raw`(?=[\p{P}\p{M}]*[\p{L}\p{N}\p{So}])[\p{L}\p{M}\p{N}\p{So}_:/@%+-]+`;

/** One entry of a list: a class, an id, a name with a value, or a name. A backslash is not allowed, because it escapes text. */
const ITEM = new RegExp(
  String.raw`\.(?<class>${NAME})|#(?<id>${NAME})|(?<name>[A-Za-z][\w:.-]*)(?:=(?:"(?<double>[^"\\]*)"|'(?<single>[^'\\]*)'|(?<plain>[^\s{}"'\\]+)))?`,
  "uy",
);

/** Names that Python-Markdown's lists may contain without a value. */
const FLAG = /^data-/;

/**
 * Parses an attribute list: `{: .class #id name="value" }` of kramdown, `{ .class name=value }` of Python-Markdown, or `{#id}`. Returns
 * `undefined` for other text in braces. See https://python-markdown.github.io/extensions/attr_list/ and
 * https://kramdown.gettalong.org/syntax.html.
 */
export function readAttributes(text: string): Attributes | undefined {
  const hasColon = text.startsWith("{:");
  const end = text.length - 1;
  const others = new Map<string, string>();
  const classes: string[] = [];
  let id: string | undefined;
  let isBare = true;
  let index = skipSpaces(text, hasColon ? 2 : 1);
  if (index >= end) return undefined;
  while (index < end) {
    ITEM.lastIndex = index;
    const { 0: item, groups = {} } = ITEM.exec(text) ?? { 0: "" };
    if (!item) return undefined;
    const { name, double, single, plain } = groups;
    const value = double ?? single ?? plain;
    if (name && value === undefined) {
      // `{:toc}` marks a table of contents.
      if (name === "toc" || !(hasColon || FLAG.test(name))) return undefined;
    } else if (name && !hasColon && !isAttributeName(name)) {
      return undefined;
    } else {
      isBare = false;
    }
    if (groups["class"]) classes.push(groups["class"]);
    if (groups["id"]) id = groups["id"];
    if (name) others.set(name.toLowerCase(), value ?? "");
    index += item.length;
    const next = skipSpaces(text, index);
    if (next === index && index < end && !/[.#]/.test(text.charAt(index))) return undefined;
    index = next;
  }
  return { id, classes, others, hasColon, isBare };
}

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (/[ \t]/.test(text.charAt(index))) index += 1;
  return index;
}
