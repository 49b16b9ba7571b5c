import { isAttributeName } from "./attributeNames.ts";

/** What an attribute list says of an element. */
export interface Attributes {
  id: string | undefined;
  classes: string[];
  /** By name. */
  others: ReadonlyMap<string, string>;
  /** Whether it begins with a colon, as kramdown wants it. */
  hasColon: boolean;
  /** Whether it holds no more than a name, which may be a word in braces. */
  isBare: boolean;
}

/** What classes and ids are made of; signs alone, as in `{#...}` and `{.*}`, are no name. */
const NAME = String.raw`(?=[\p{P}\p{M}]*[\p{L}\p{N}\p{So}])[\p{L}\p{M}\p{N}\p{So}_:/@%+-]+`;

/** A class, an id, a name with a value, a name. A backslash is in none: it escapes a character of a sentence. */
const ITEM = new RegExp(
  String.raw`\.(?<class>${NAME})|#(?<id>${NAME})|(?<name>[A-Za-z][\w:.-]*)(?:=(?:"(?<double>[^"\\]*)"|'(?<single>[^'\\]*)'|(?<plain>[^\s{}"'\\]+)))?`,
  "uy",
);

/** Names that stand for themselves in Python-Markdown's lists. */
const FLAG = /^data-/;

/**
 * `{: .class #id name="value" }` of kramdown, `{ .class name=value }` of Python-Markdown, `{#id}`; undefined where the text in
 * braces is something else. https://python-markdown.github.io/extensions/attr_list/, https://kramdown.gettalong.org/syntax.html
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
      // `{:toc}` asks for the contents.
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
