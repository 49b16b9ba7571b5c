import { partFenced } from "./fenced.ts";
import { isHead, readKeyLines } from "./keyLines.ts";
import { isKnown } from "./keys.ts";
import { readYamlLoosely } from "./looseYaml.ts";
import { belowLines, type Parted } from "./parted.ts";
import { readYaml } from "./yaml.ts";

/** Hexo's older form: keys from the first line on, and a fence below them alone. */
const UNOPENED = /^((?:(?![ \t]*\n)[^\n]*\n)+?)-{3,}[ \t]*(?:\n|$)/;

/** Tells the form of the front matter by the first line: `---`, `+++`, `{`, `Key: value`, or none at all. */
export function partFile(file: string, written: string): Parted {
  const source = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const text: Parted = { entries: [], problems: [], body: source, isHeaded: false };
  return (
    partFenced(file, source) ??
    partJson(file, source) ??
    partUnopened(file, source) ??
    readKeyLines(source) ??
    text
  );
}

function partUnopened(file: string, source: string): Parted | undefined {
  // A text whose first line is no key is not searched.
  if (!isHead([/^[A-Za-z]+(?=[ \t]*:)/.exec(source)?.[0] ?? "", "title"])) return undefined;
  const [whole = "", text = ""] = UNOPENED.exec(source) ?? [];
  if (!text) return undefined;
  const read = readYamlLoosely({ text, file, firstLine: 1 });
  if (!isHead(read.entries.map(({ key }) => key))) return undefined;
  return { ...read, body: belowLines(source, whole.length), isHeaded: true };
}

/** A JSON object is YAML too, so its lines are told alike. */
function partJson(file: string, source: string): Parted | undefined {
  const [, first = ""] = /^\{\s*(?:"?([\w-]+)"?\s*:|\})/.exec(source) ?? [];
  if (!isKnown(first)) return undefined;
  const end = endOfObject(source);
  if (end === undefined) {
    const message = "the front matter opened by `{` is never closed; add a `}` below its last key";
    return {
      entries: [],
      problems: [{ severity: "error", kind: "front matter", file, line: 1, message }],
      body: "",
      isHeaded: true,
    };
  }
  const read = readYaml({ text: source.slice(0, end), file, firstLine: 1 });
  return { ...read, body: belowLines(source, end), isHeaded: true };
}

function endOfObject(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth++;
    if (token === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}
