import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import type { Entry, Value } from "../value.ts";
import type { ReadEntries, YamlText } from "./yaml.ts";

/** Matches an unquoted date. The parser would convert a nonexistent day to a different one. */
const BARE_DATE =
  /^([^#=\n]+=[ \t]*)(\d{4}-\d\d-\d\d(?:[Tt ]\d\d:[\d:.]+(?:[Zz]|[+-]\d\d:\d\d)?)?)(?=[ \t]*(?:#|$))/gm;

/** Returns the entries of a TOML document in order. Dates are source text, and tables are mappings. */
export function readToml({ text, file, firstLine }: YamlText): ReadEntries {
  try {
    const lines = linesOfKeys(text, firstLine);
    return { entries: entriesOf(parse(text.replace(BARE_DATE, '$1"$2"')), lines, firstLine), problems: [] };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "");
    const message = `this is not TOML (${reason}); fix the line`;
    return {
      entries: [],
      problems: [
        { severity: "error", kind: "front matter", file, line: cause.line + firstLine - 1, message },
      ],
    };
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

function entriesOf(
  table: Record<string, TomlValue>,
  lines: ReadonlyMap<string, number>,
  firstLine: number,
): Entry[] {
  return Object.entries(table).map(([key, value]) => {
    return {
      key: key.normalize("NFC"),
      line: lines.get(key) ?? firstLine,
      value: valueOf(value, lines, firstLine),
    };
  });
}

function valueOf(value: TomlValue, lines: ReadonlyMap<string, number>, firstLine: number): Value {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => valueOf(item, lines, firstLine));
  if (typeof value === "object") return { entries: entriesOf(value, lines, firstLine) };
  return String(value);
}
