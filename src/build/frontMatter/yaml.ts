import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Problem } from "../problem.ts";
import { joinFlowLines } from "./joinFlowLines.ts";
import type { Entry, Value } from "./value.ts";

/** Text whose first line is line `firstLine` of `file`. */
export interface Source {
  text: string;
  file: string;
  firstLine: number;
}

/** What was read, and a problem for all that could not be. */
export interface ReadEntries {
  entries: Entry[];
  problems: Problem[];
}

/** More nodes than these, aliases counted each time, are no front matter but an attack on the reader of it. */
const MOST_NODES = 10_000;

/** The entries of a YAML 1.2 mapping in order. Tags and anchors run no code; of a key that stands twice the last one counts. */
export function readYaml({ text, file, firstLine }: Source): ReadEntries {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problem = (severity: Problem["severity"], line: number, message: string): Problem => ({
    severity,
    kind: "front matter",
    file,
    line,
    message,
  });
  try {
    const document = parseDocument(joinFlowLines(text), {
      schema: "core",
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    if (document.errors.length > 0) {
      const problems = document.errors.map(({ pos, message }) =>
        problem("error", lineAt(pos[0]), explain(message)),
      );
      return { entries: [], problems };
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { entries: [], problems: [] };
    }
    if (!isMap(contents)) {
      const message = "found no `key: value` lines; write for example `title: My post`";
      return { entries: [], problems: [problem("error", firstLine, message)] };
    }
    const all = entriesOf(contents, document, lineAt, { left: MOST_NODES });
    const last = new Map(all.map((entry) => [entry.key, entry]));
    const repeated = all.filter((entry) => last.get(entry.key) !== entry);
    const problems = repeated.map(({ key, line }) =>
      problem("warning", line, `\`${key}\` stands twice, and the last one counts; keep one of them`),
    );
    return { entries: [...last.values()], problems };
  } catch (cause) {
    // A thousand nested brackets exhaust the parser's stack.
    const message = `this YAML cannot be read (${cause instanceof Error ? cause.message : String(cause)}); simplify it`;
    return { entries: [], problems: [problem("error", firstLine, message)] };
  }
}

interface Budget {
  left: number;
}

function entriesOf(
  node: Node,
  document: Document,
  lineAt: (offset: number) => number,
  budget: Budget,
): Entry[] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.source ?? key.value).normalize("NFC") : "",
    line: lineAt((key as Node | null)?.range?.[0] ?? 0),
    value: valueOf(value as Node | null, document, lineAt, budget),
  }));
}

function valueOf(
  node: Node | null,
  document: Document,
  lineAt: (offset: number) => number,
  budget: Budget,
): Value | undefined {
  if (budget.left-- <= 0) throw new Error(`it has more than ${MOST_NODES} parts, aliases counted`);
  const found = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isMap(found)) return { entries: entriesOf(found, document, lineAt, budget) };
  if (isSeq(found)) {
    return found.items.map((item) => valueOf(item as Node | null, document, lineAt, budget) ?? "");
  }
  return isScalar(found) && found.value !== null ? (found.source ?? String(found.value)) : undefined;
}

function explain(message: string): string {
  const [reason = message] = message.split("\n");
  if (/Nested mappings are not allowed|mapping values are not allowed/i.test(reason)) {
    return `a value with \`: \` in it must stand in quotes, as in \`title: "Part one: the beginning"\``;
  }
  if (/Tabs are not allowed/i.test(reason)) return "a tab indents this line; YAML wants blanks in its place";
  return `this is not YAML (${reason.replace(/\.$/, "")}); put the value in quotes, or mend the indentation`;
}
