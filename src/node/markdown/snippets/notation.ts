/**
 * Matches a snippet line: `--8<-- "file"`, or `--8<--` alone on a line before and after a list of files. A `;` before
 * the dashes escapes the line.
 * https://facelessuser.github.io/pymdown-extensions/extensions/snippets/
 */
const LINE =
  /^(?<indent>[ \t]*)(?<escape>;*)-+8<-+(?:[ \t]+(?:"(?<double>(?:\\.|[^"\\])+)"|'(?<single>(?:\\.|[^'\\])+)'))?[ \t]*$/;

/** Matches the marker of a section in an included file. It is usually in a comment of the file's language. */
const SECTION =
  /(?<![-;])(?<escape>;*)-+8<-+[ \t]+\[[ \t]*(?<type>start|end)[ \t]*:[ \t]*(?<name>[a-z][\w-]*)[ \t]*\]/i;

/** Matches `a.md`, `a.md:section`, `a.md:3`, `a.md:3:5`, `a.md::5` and `a.md:1:3,5:6`. */
const REFERENCE =
  /^(?<path>[^:]+?)(?::(?<section>[a-z][\w-]*)|(?<ranges>(?::\d*){1,2}(?:,\d*(?::\d*)?)*))?$/i;

/** A line of the snippet notation. */
export type Notation =
  | { kind: "escaped"; shown: string }
  | { kind: "file"; indent: string; reference: string }
  | { kind: "fence"; indent: string };

/** Parses a line of the snippet notation; `undefined` for any other line. */
export function readNotation(line: string): Notation | undefined {
  const { indent = "", escape, double, single } = LINE.exec(line)?.groups ?? {};
  if (escape === undefined) return undefined;
  if (escape) return { kind: "escaped", shown: line.replace(";", "") };
  const reference = (double ?? single)?.replace(/\\(["'])/g, "$1").trim();
  return reference === undefined ? { kind: "fence", indent } : { kind: "file", indent, reference };
}

/** A parsed reference to a file, a section or line ranges. Lines are counted from 1; both ends are included. */
export interface Reference {
  path: string;
  section: string | undefined;
  ranges: readonly (readonly [first: number, last: number])[];
}

/** Parses the reference of a snippet; `undefined` if it is not valid. */
export function readReference(written: string): Reference | undefined {
  const { path, section, ranges = "" } = REFERENCE.exec(written)?.groups ?? {};
  if (path === undefined) return undefined;
  const pairs = ranges === "" ? [] : ranges.slice(1).split(",");
  return {
    path,
    section,
    ranges: pairs.map((pair) => {
      const [first = "", last = ""] = pair.split(":");
      return [first === "" ? 1 : Number(first), last === "" ? Infinity : Number(last)];
    }),
  };
}

/** Returns the referenced lines of a file without section markers; `undefined` if the section does not exist. */
export function linesOf(lines: readonly string[], { section, ranges }: Reference): string[] | undefined {
  const selected: string[] = [];
  let isIn = section === undefined;
  let isFound = isIn;
  for (const [index, line] of lines.entries()) {
    const { escape, type, name } = SECTION.exec(line)?.groups ?? {};
    if (escape === "") {
      if (section !== undefined && name === section) isIn = type?.toLowerCase() === "start";
      isFound ||= isIn;
      continue;
    }
    const isWanted =
      ranges.length === 0 || ranges.some(([first, last]) => index + 1 >= first && index < last);
    if (isIn && isWanted) selected.push(escape ? line.replace(/;(?=;*-+8<-)/, "") : line);
  }
  return isFound ? selected : undefined;
}
