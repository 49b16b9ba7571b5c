import type { Warn } from "../../diagnostics/problem.ts";
import { Included, type Line } from "./included.ts";
import { linesOf, readNotation, readReference } from "./notation.ts";
import { NoSnippet, readSnippet, type Snippet, type SnippetSources } from "./readSnippet.ts";

/** So many files may include each other. */
const DEEPEST = 20;

/** So many lines may be included in a text: files that include another twice, and that a third, double with each. */
const MOST_LINES = 100_000;

/** Puts files in the place of the lines that name them, in code too. What can't be included stays as it is written, with a warning. */
export function includeSnippets(text: string, places: SnippetSources, warn: Warn): Included {
  const lines = text.split(/\r\n?|\n/).map((each, index): Line => ({ text: each, line: index + 1 }));
  return new Included(expand(lines, { places, warn, within: [], left: { lines: MOST_LINES } }));
}

interface Context {
  places: SnippetSources;
  warn: Warn;
  /** Paths of the files that are being included, the outermost first. */
  within: readonly string[];
  left: { lines: number };
}

function expand(lines: readonly Line[], context: Context): Line[] {
  const expanded: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const notation = readNotation(line.text);
    if (notation?.kind === "escaped") expanded.push({ ...line, text: notation.shown });
    else if (notation?.kind === "file") {
      expanded.push(...include(notation.reference, notation.indent, { ...context, line }));
    } else if (notation?.kind === "fence") {
      const end = endOf(lines, index);
      if (end === undefined) {
        warnOf(line, "`--8<--`", "is never closed; add a line `--8<--` below the files", context);
        expanded.push(line);
        continue;
      }
      for (const each of lines.slice(index + 1, end)) {
        const reference = each.text.trim();
        if (reference === "") expanded.push({ ...each, text: "" });
        else if (!reference.startsWith(";"))
          expanded.push(...include(reference, notation.indent, { ...context, line: each }));
      }
      index = end;
    } else expanded.push(line);
  }
  return expanded;
}

/** Where the list of files ends that a line begins; an empty line before it is part of the list. */
function endOf(lines: readonly Line[], start: number): number | undefined {
  for (let index = start + 1; index < lines.length; index++) {
    const notation = readNotation(lines[index]?.text ?? "");
    if (notation?.kind === "fence") return index;
    if (notation) return undefined;
  }
  return undefined;
}

/** The lines of what is referred to; the line itself if that can't be included. */
function include(written: string, indent: string, context: Context & { line: Line }): Line[] {
  const { line, places, within, left } = context;
  try {
    const { path, lines } = find(written, places, within);
    const included = lines.map((text): Line => ({ text: indent + text, line: line.line }));
    left.lines -= included.length;
    if (left.lines < 0)
      throw new NoSnippet(
        `with it the text has more than ${MOST_LINES.toLocaleString("en")} lines of other files; include less`,
      );
    return expand(included, { ...context, within: [...within, path] });
  } catch (cause) {
    if (!(cause instanceof NoSnippet)) throw cause;
    warnOf(line, `the snippet \`${written}\``, `is not included: ${cause.message}`, context);
    return [line];
  }
}

function find(written: string, places: SnippetSources, within: readonly string[]): Snippet {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(written))
    throw new NoSnippet("files of other sites are not read; save it in the content folder");
  const reference = readReference(written);
  if (!reference) throw new NoSnippet("its path can't be read; write `file`, `file:section` or `file:3:5`");
  const { path, lines } = readSnippet(reference.path, places);
  if (within.includes(path)) throw new NoSnippet("it includes itself; remove one of the lines");
  if (within.length >= DEEPEST)
    throw new NoSnippet(`it is included by ${DEEPEST} files within each other; include it directly`);
  const wanted = linesOf(lines, reference);
  if (wanted) return { path, lines: wanted };
  const { section } = reference;
  throw new NoSnippet(
    `the file has no section \`${section}\`; add a line \`--8<-- [start:${section}]\` to it, or correct the name`,
  );
}

function warnOf({ line }: Line, what: string, message: string, { warn }: Context): void {
  warn("syntax", line, `${what} ${message}`, "snippet");
}
