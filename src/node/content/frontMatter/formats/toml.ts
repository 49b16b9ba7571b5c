import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import type { Entry, Value } from "../value.ts";
import { ExcessNesting, MAX_NESTING } from "./nesting.ts";
import type { ReadEntries, YamlText } from "./yaml.ts";

/** Matches an unquoted date. The parser would convert a nonexistent day to a different one. */
const BARE_DATE =
  /^([^#=\n]+=[ \t]*)(\d{4}-\d\d-\d\d(?:[Tt ]\d\d:[\d:.]+(?:[Zz]|[+-]\d\d:\d\d)?)?)(?=[ \t]*(?:#|$))/gm;

/** Returns the entries of a TOML document in order. Dates are source text, and tables are mappings. */
export function readToml({ text, file, firstLine }: YamlText): ReadEntries {
  const failed = (line: number, message: string): ReadEntries => ({
    entries: [],
    problems: [{ severity: "error", kind: "front matter", file, line: line + firstLine - 1, message }],
  });
  try {
    const lines = linesOfKeys(text, firstLine);
    const table = parse(text.replace(BARE_DATE, '$1"$2"'), { maxDepth: MAX_NESTING });
    return { entries: entriesOf(table, { lines, firstLine }), problems: [] };
  } catch (cause) {
    if (cause instanceof ExcessNesting)
      return failed(cause.line, `this TOML cannot be read (${cause.message}); simplify it`);
    if (!(cause instanceof TomlError)) throw cause;
    const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "");
    return failed(cause.line, `this is not TOML (${reason}); fix the line`);
  }
}

/** Matches `key =`, `key.inner =` and `[key]`. The key may be in quotes. */
const HEAD = /^\s*\[{0,2}(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_-]+))\s*[\].=]/u;

/** Returns the first line of each key, which the parser does not provide. */
function linesOfKeys(text: string, firstLine: number): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const [, ...forms] = HEAD.exec(line) ?? [];
    const key = forms.find((form) => form !== undefined);
    if (key !== undefined && !lines.has(key)) lines.set(key, index + firstLine);
  }
  return lines;
}

interface TomlLines {
  /** First lines of the keys. */
  lines: ReadonlyMap<string, number>;
  /** The line of other keys. */
  firstLine: number;
}

function entriesOf(table: Record<string, TomlValue>, at: TomlLines, depth = 0): Entry[] {
  // The parser does not limit dotted keys.
  if (depth > MAX_NESTING) throw new ExcessNesting(1);
  return Object.entries(table).map(([key, value]) => ({
    key: key.normalize("NFC"),
    line: at.lines.get(key) ?? at.firstLine,
    value: valueOf(value, at, depth + 1),
  }));
}

function valueOf(value: TomlValue, at: TomlLines, depth: number): Value {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => valueOf(item, at, depth + 1));
  if (typeof value === "object") return { entries: entriesOf(value, at, depth) };
  return String(value);
}
