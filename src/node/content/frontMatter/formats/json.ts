import { isField, isKnown } from "../keys.ts";
import { belowLines, type SplitFile } from "./splitFile.ts";
import { readYaml } from "./yaml.ts";

/**
 * Splits off a JSON object at the start of a file; returns `undefined` if there is no object or it is not front matter. Valid JSON is front
 * matter if {@link isField} accepts at least one of its keys and no text follows on its last line. Invalid JSON is front matter if {@link isKnown}
 * accepts its first key. The YAML parser reads the keys, because JSON is valid YAML.
 */
export function splitJson(file: string, source: string): SplitFile | undefined {
  if (!/^(?:[ \t]*\n)*[ \t]*\{/.test(source)) return undefined;
  const end = endOfObject(source);
  const isAlone = end !== undefined && /^[ \t]*(?:\n|$)/.test(source.slice(end));
  if (isAlone && hasField(source.slice(0, end))) return readObject(file, source, end);
  const [, first = ""] = /^\{\s*"?([\w-]+)"?\s*:/.exec(source) ?? [];
  if (!isKnown(first) || (end !== undefined && isObject(source.slice(0, end)))) return undefined;
  if (end !== undefined) return readObject(file, source, end);
  const message = "the front matter opened by `{` is never closed; add a `}` below its last key";
  return {
    entries: [],
    problems: [{ severity: "error", kind: "front matter", file, line: 1, message }],
    body: "",
    isHeaded: true,
  };
}

/** Matches keys without braces, followed by a line of semicolons. A preceding line of semicolons is optional. */
const SEMICOLONS = /^(?<above>;{3,}[ \t]*\n)?(?<keys>[ \t]*"[\s\S]*?)\n;{3,}[ \t]*(?:\n|$)/;

/** Splits off front matter in Hexo's JSON format: https://hexo.io/docs/front-matter#JSON-Front-matter */
export function splitHexoJson(file: string, source: string): SplitFile | undefined {
  const match = SEMICOLONS.exec(source);
  const { above, keys = "" } = match?.groups ?? {};
  const text = `{${keys}}`;
  if (!match || !hasField(text)) return undefined;
  const read = readYaml({ text, file, firstLine: above ? 2 : 1 });
  return { ...read, body: belowLines(source, match[0].length), isHeaded: true };
}

function readObject(file: string, source: string, end: number): SplitFile {
  const read = readYaml({ text: source.slice(0, end), file, firstLine: 1 });
  return { ...read, body: belowLines(source, end), isHeaded: true };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(text: string): boolean {
  return parseObject(text) !== undefined;
}

function hasField(text: string): boolean {
  return Object.keys(parseObject(text) ?? {}).some(isField);
}

function endOfObject(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth++;
    if (token === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}
