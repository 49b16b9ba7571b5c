import type { Parent, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { DEFINITION } from "./abbreviations.ts";

/** First characters of an abbreviation: a run of Latin letters and digits, or a single letter of another script. */
const START = /[A-Za-z\d]+|\p{L}/gu;

/** Korean particles that may directly follow an abbreviation. */
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|만|란|이란|이다|입니다)(?!\p{L})/u;

/** Removes the definitions of abbreviations from a tree, and converts each use to an `<abbr>` with its meaning. */
export function expandAbbreviations(tree: Root): void {
  const meanings = removeDefinitions(tree);
  if (meanings.size === 0) return;
  const byStart = new Map<string, string[]>();
  for (const short of [...meanings.keys()].toSorted((a, b) => b.length - a.length)) {
    const [start = short] = short.match(START) ?? [];
    const others = byStart.get(start);
    if (others) others.push(short);
    else byStart.set(start, [short]);
  }
  visit(tree, "text", (node, index, parent: Parent | undefined) => {
    if (!parent || index === undefined) return undefined;
    const nodes = expand(node, byStart, meanings);
    if (nodes.every(({ type }) => type === "text")) return undefined;
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** Removes the definitions and returns a map from abbreviations to their meanings. */
function removeDefinitions(tree: Root): Map<string, string> {
  const meanings = new Map<string, string>();
  const parents = new Set<Parent>();
  visit(tree, "abbreviation", ({ value }, _, parent) => {
    const [, short = "", long = ""] = DEFINITION.exec(value) ?? [];
    meanings.set(short.trim(), long.trim());
    if (parent) parents.add(parent);
  });
  for (const parent of parents)
    parent.children = parent.children.filter(({ type }) => type !== "abbreviation");
  return meanings;
}

type Lookup<Value> = ReadonlyMap<string, Value>;

function expand(node: Text, byStart: Lookup<string[]>, meanings: Lookup<string>): PhrasingContent[] {
  const { value, position } = node;
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: start, index } of value.matchAll(START)) {
    const short =
      index < end ? undefined : byStart.get(start)?.find((candidate) => isWordAt(value, index, candidate));
    if (!short) continue;
    if (index > end) nodes.push({ ...node, value: value.slice(end, index) });
    end = index + short.length;
    nodes.push({
      type: "mark",
      children: [{ type: "text", value: short, position }],
      data: { hName: "abbr", hProperties: { title: meanings.get(short) ?? "" } },
      position,
    });
  }
  if (end < value.length || nodes.length === 0) nodes.push({ ...node, value: value.slice(end) });
  return nodes;
}

/**
 * Whether a text has a word at an index. Latin words may touch letters of other scripts. Other words must be separate, or followed by a
 * Korean particle.
 */
function isWordAt(text: string, index: number, word: string): boolean {
  if (!text.startsWith(word, index)) return false;
  const isLatin = (character: string | undefined) => /[A-Za-z\d_]/.test(character ?? "");
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}_]/u.test(character ?? "");
  const joinsBefore = isLatin(word[0]) ? isLatin : isLetter;
  if (joinsBefore(text[index - 1])) return false;
  const end = index + word.length;
  if (isLatin(word.at(-1))) return !isLatin(text[end]);
  return !isLetter(text[end]) || PARTICLE.test(text.slice(end, end + 4));
}
