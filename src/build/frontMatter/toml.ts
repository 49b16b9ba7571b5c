import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import type { Entry, Value } from "./value.ts";
import type { ReadEntries, Source } from "./yaml.ts";

/** A date without quotes; the parser would make another day of one that no calendar has. */
const BARE_DATE =
  /^([^#=\n]+=[ \t]*)(\d{4}-\d\d-\d\d(?:[Tt ]\d\d:[\d:.]+(?:[Zz]|[+-]\d\d:\d\d)?)?)(?=[ \t]*(?:#|$))/gm;

/** The entries of a TOML document in order: dates as they are written, tables as mappings. */
export function readToml({ text, file, firstLine }: Source): ReadEntries {
  try {
    const lines = text.split("\n");
    return { entries: entriesOf(parse(text.replace(BARE_DATE, '$1"$2"')), lines, firstLine), problems: [] };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const reason = cause.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "");
    const message = `this is not TOML (${reason}); mend the line`;
    return {
      entries: [],
      problems: [
        { severity: "error", kind: "front matter", file, line: cause.line + firstLine - 1, message },
      ],
    };
  }
}

function entriesOf(table: Record<string, TomlValue>, lines: readonly string[], firstLine: number): Entry[] {
  return Object.entries(table).map(([key, value]) => {
    // The parser does not tell: `key =` or `[key]` does.
    const found = lines.findIndex((line) =>
      new RegExp(`^\\s*\\[?["']?${escape(key)}["']?\\s*[\\].=]`).test(line),
    );
    return {
      key: key.normalize("NFC"),
      line: Math.max(0, found) + firstLine,
      value: valueOf(value, lines, firstLine),
    };
  });
}

function valueOf(value: TomlValue, lines: readonly string[], firstLine: number): Value {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => valueOf(item, lines, firstLine));
  if (typeof value === "object") return { entries: entriesOf(value, lines, firstLine) };
  return String(value);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
