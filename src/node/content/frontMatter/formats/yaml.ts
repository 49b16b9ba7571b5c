import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLParseError,
} from "yaml";
import type { Problem } from "../../../diagnostics/problem.ts";
import { cleanText } from "../../../markdown/text/characters.ts";
import { gluedText } from "./gluedHash.ts";
import { joinFlowLines } from "./joinFlowLines.ts";
import { textKind } from "../keys.ts";
import { type Entry, isMapping, type Value } from "../value.ts";

/** Text whose first line is line `firstLine` of `file`. */
export interface YamlText {
  text: string;
  file: string;
  firstLine: number;
}

/** The entries that were read, and a problem for each that could not be. */
export interface ReadEntries {
  entries: Entry[];
  problems: Problem[];
  /** Whether it exceeds a limit, so that its parts should not be read one by one. */
  isRefused?: boolean;
}

/** In characters: more than any front matter or settings have. */
const MAX_YAML = 1_000_000;

/** More nodes than these, aliases counted each time, are no front matter but an attack on the reader of it. */
const MAX_NODES = 10_000;

/**
 * Returns the entries of a YAML 1.2 mapping in order, or the first error in it. Tags and anchors run no code; of a repeated key the last
 * one counts.
 */
export function readYaml({ text, file, firstLine }: YamlText): ReadEntries {
  const problem = (severity: Problem["severity"], line: number, message: string): Problem => ({
    severity,
    kind: "front matter",
    file,
    line,
    message,
  });
  const failed = (line: number, message: string) => ({
    entries: [],
    problems: [problem("error", line, message)],
  });
  if (text.length > MAX_YAML) {
    const message = `this YAML has ${text.length.toLocaleString("en")} characters, more than the maximum of ${MAX_YAML.toLocaleString("en")}; shorten it`;
    return { ...failed(firstLine, message), isRefused: true };
  }
  try {
    const { document, lines, source } = parse(text);
    const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
    // Errors after the first one are at positions that do not help an author.
    const [error] = document.errors;
    if (error) return failed(lineAt(error.pos[0]), explain(error));
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { entries: [], problems: [] };
    }
    if (!isMap(contents)) {
      return failed(firstLine, "found no `key: value` lines; write for example `title: My post`");
    }
    const all = entriesOf(contents, { document, source, lineAt, left: MAX_NODES });
    const last = new Map(all.map((entry) => [entry.key, entry]));
    const repeated = all.filter((entry) => last.get(entry.key) !== entry);
    const problems = repeated.map(({ key, line }) =>
      problem("warning", line, `\`${key}\` is written twice, and the last one counts; keep one of them`),
    );
    const commented = contents.items.flatMap(({ key, value }) => {
      const comment = isScalar(value) && value.value === null ? (value.comment ?? "") : "";
      // `# to do` is one; a tag would be lost in it.
      if (!/^[\p{L}\p{N}]/u.test(comment) || !isScalar(key) || textKind(String(key.value)) === "text")
        return [];
      const message = `${String(key.value)}: \`#${comment}\` is a comment in YAML; put it in quotes to have it read`;
      return [problem("warning", lineAt(key.range?.[0] ?? 0), message)];
    });
    return { entries: [...last.values()], problems: [...problems, ...commented] };
  } catch (cause) {
    if (cause instanceof LooseAlias) {
      return failed(cause.line, `\`*${cause.source}\` refers to no anchor; put it in quotes`);
    }
    // A thousand nested brackets exhaust the parser's stack.
    const message = `this YAML cannot be read (${cause instanceof Error ? cause.message : String(cause)}); simplify it`;
    return { ...failed(firstLine, message), isRefused: true };
  }
}

/** As it is written; where that is in error, with the lines of its lists joined, if this makes it good. */
function parse(text: string): Parsed {
  const asWritten = parseText(text);
  if (asWritten.document.errors.length === 0) return asWritten;
  const joined = parseText(joinFlowLines(text));
  return joined.document.errors.length === 0 ? joined : asWritten;
}

interface Parsed {
  document: Document;
  lines: LineCounter;
  /** The text that it was made of. */
  source: string;
}

function parseText(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    prettyErrors: false,
    uniqueKeys: false,
    lineCounter: lines,
  });
  return { document, lines, source: text };
}

/** Thrown for an alias of an anchor that is nowhere: `*nix` in a list. */
class LooseAlias extends Error {
  constructor(
    readonly source: string,
    readonly line: number,
  ) {
    super(source);
  }
}

interface YamlSource {
  document: Document;
  source: string;
  lineAt(offset: number): number;
  /** How many nodes may still be read. */
  left: number;
}

/** What a value is, for the `#` in it. */
interface YamlContext {
  kind: ReturnType<typeof textKind>;
  isInBrackets: boolean;
}

/** `within` is that of a mapping in another; those at the top have one by their keys. */
function entriesOf(node: Node, reading: YamlSource, within?: YamlContext): Entry[] {
  if (!isMap(node)) return [];
  const entries = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? cleanText(String(key.source ?? key.value)).normalize("NFC") : "";
    return {
      key: name,
      line: reading.lineAt((key as Node | null)?.range?.[0] ?? 0),
      value: valueOf(value as Node | null, reading, within ?? { kind: textKind(name), isInBrackets: false }),
    };
  });
  // `<<: *defaults` of YAML 1.1, which PyYAML, Psych and js-yaml read: https://yaml.org/type/merge.html.
  const own = entries.filter(({ key }) => key !== "<<");
  const merged = entries.flatMap(({ key, value }) => (key === "<<" ? [value].flat() : []));
  const inherited = merged.flatMap((each) => (isMapping(each) ? each.entries : []));
  const keys = new Set(own.map(({ key }) => key));
  return [...inherited.filter(({ key }) => !keys.has(key)), ...own];
}

function valueOf(node: Node | null, reading: YamlSource, within: YamlContext): Value | undefined {
  if (reading.left-- <= 0) throw new Error(`it has more than ${MAX_NODES} values, aliases included`);
  if (isAlias(node)) {
    const named = node.resolve(reading.document);
    const holdsItself =
      named?.range && node.range && named.range[0] < node.range[0] && node.range[0] < named.range[1];
    if (holdsItself) throw new Error(`\`*${node.source}\` is an alias of a value that contains it`);
    if (!named) throw new LooseAlias(node.source, reading.lineAt(node.range?.[0] ?? 0));
    return valueOf(named, reading, within);
  }
  if (isMap(node) || isSeq(node)) {
    const inner: YamlContext = {
      kind: within.kind && "text",
      isInBrackets: within.isInBrackets || node.flow === true,
    };
    if (isMap(node)) return { entries: entriesOf(node, reading, inner) };
    return node.items.map((item) => valueOf(item as Node | null, reading, inner) ?? "");
  }
  if (!isScalar(node)) return undefined;
  const text = textOfScalar(node, reading.source, within);
  // `!important` in a title is a word, no tag.
  const tag = /^![^!]/.test(node.tag ?? "") ? node.tag : undefined;
  return tag ? [tag, text].filter(Boolean).join(" ") : text;
}

/** Returns a scalar as written, with a `#` that is part of it: `이슈 #12`. */
function textOfScalar(node: Scalar, source: string, { kind, isInBrackets }: YamlContext): string | undefined {
  const { type, value, range } = node;
  const text = value === null ? undefined : (node.source ?? String(value));
  const isText = kind && type === "PLAIN" && typeof value !== "boolean" && range;
  // `tags: #여행 #책` is in the form of no engine.
  if (!isText || (kind === "list" && value === null)) return text;
  return `${text ?? ""}${gluedText(source, range[1], isInBrackets)}` || undefined;
}

function explain({ code, message }: YAMLParseError): string {
  if (code === "TAB_AS_INDENT") return "a tab indents this line, which YAML does not allow; use spaces";
  const [reason = message] = message.split("\n");
  // The codes of the next two errors are also those of errors with other remedies.
  if (reason.startsWith("Nested mappings are not allowed")) {
    return `a value with \`: \` in it must be in quotes, as in \`title: "Part one: the beginning"\``;
  }
  const [, quote] = /^Missing closing (["'])/.exec(reason) ?? [];
  if (quote) return `a quote is opened by \`${quote}\` and never closed; add the closing quote`;
  return `this is not YAML (${reason.replace(/\.$/, "")}); put the value in quotes, or fix the indentation`;
}
