import type { Warn } from "../../diagnostics/problem.ts";
import { Included, type IncludedLine } from "./included.ts";
import { linesOf, readNotation, readReference } from "./notation.ts";
import { NoSnippet, readSnippet, type Snippet, type SnippetSources } from "./readSnippet.ts";

/** Maximum nesting depth of included files. */
const MAX_DEPTH = 20;

/** Maximum number of included lines per text. If each file includes the next file twice, the number doubles at each level. */
const MAX_LINES = 100_000;

/** Replaces lines that refer to files by the lines of the files, also in code. Lines that cannot be replaced are reported and remain. */
export function includeSnippets(text: string, sources: SnippetSources, warn: Warn): Included {
  const lines = text.split(/\r\n?|\n/).map((line, index): IncludedLine => ({ text: line, line: index + 1 }));
  return new Included(expand(lines, { sources, warn, within: [], left: { lines: MAX_LINES } }));
}

interface Context {
  sources: SnippetSources;
  warn: Warn;
  /** Paths of the files that contain the current line, outermost first. */
  within: readonly string[];
  /** Number of lines that may still be included. */
  left: { lines: number };
}

function expand(lines: readonly IncludedLine[], context: Context): IncludedLine[] {
  const expanded: IncludedLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as IncludedLine;
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
      for (const fileLine of lines.slice(index + 1, end)) {
        const reference = fileLine.text.trim();
        if (reference === "") expanded.push({ ...fileLine, text: "" });
        else if (!reference.startsWith(";"))
          expanded.push(...include(reference, notation.indent, { ...context, line: fileLine }));
      }
      index = end;
    } else expanded.push(line);
  }
  return expanded;
}

/** Returns the index of the line that ends a list of files; `undefined` if there is none. The list may contain empty lines. */
function endOf(lines: readonly IncludedLine[], start: number): number | undefined {
  for (let index = start + 1; index < lines.length; index++) {
    const notation = readNotation(lines[index]?.text ?? "");
    if (notation?.kind === "fence") return index;
    if (notation) return undefined;
  }
  return undefined;
}

/** Returns the lines of a referenced file. If the file cannot be included, reports that and returns the referencing line. */
function include(written: string, indent: string, context: Context & { line: IncludedLine }): IncludedLine[] {
  const { line, sources, within, left } = context;
  try {
    const { path, lines } = find(written, sources, within);
    const included = lines.map((text): IncludedLine => ({ text: indent + text, line: line.line }));
    left.lines -= included.length;
    if (left.lines < 0)
      throw new NoSnippet(
        `the text would have more than ${MAX_LINES.toLocaleString("en")} lines from other files; include fewer lines`,
      );
    return expand(included, { ...context, within: [...within, path] });
  } catch (cause) {
    if (!(cause instanceof NoSnippet)) throw cause;
    warnOf(line, `the snippet \`${written}\``, `is not included: ${cause.message}`, context);
    return [line];
  }
}

function find(written: string, sources: SnippetSources, within: readonly string[]): Snippet {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(written))
    throw new NoSnippet("files on other sites are not read; save the file in the content folder");
  const reference = readReference(written);
  if (!reference)
    throw new NoSnippet("it is not a valid reference; write `file`, `file:section` or `file:3:5`");
  const { path, lines } = readSnippet(reference.path, sources);
  if (within.includes(path))
    throw new NoSnippet("the file would include itself; remove one of these snippets");
  if (within.length >= MAX_DEPTH)
    throw new NoSnippet(`it is nested in ${MAX_DEPTH} other included files; include it directly`);
  const wanted = linesOf(lines, reference);
  if (wanted) return { path, lines: wanted };
  const { section } = reference;
  throw new NoSnippet(
    `the file has no section \`${section}\`; add a line \`--8<-- [start:${section}]\` to it, or correct the name`,
  );
}

function warnOf({ line }: IncludedLine, what: string, message: string, { warn }: Context): void {
  warn("syntax", line, `${what} ${message}`, "snippet");
}
