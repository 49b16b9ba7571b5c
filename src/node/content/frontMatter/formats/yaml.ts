import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLParseError,
} from "yaml";
import { memoize } from "../../../cache/memoize.ts";
import type { Problem } from "../../../diagnostics/problem.ts";
import { cleanText } from "../../../markdown/text/characters.ts";
import { gluedText } from "./gluedHash.ts";
import { ExcessNesting } from "./nesting.ts";
import { parseYaml } from "./parseYaml.ts";
import { resolveAliases } from "./resolveAliases.ts";
import { textKind } from "../keys.ts";
import { type Entry, isMapping, type Value } from "../value.ts";

/** YAML text. Its first line is line `firstLine` of `file`. */
export interface YamlText {
  text: string;
  file: string;
  firstLine: number;
  /**
   * Converts a value with an explicit tag, such as `!ENV` or `tag:yaml.org,2002:python/name:a.b`, for configurations of other engines.
   * Default: tags of scalars that begin with `!` are part of the text, and other tags are ignored.
   */
  readTag?(tag: string, value: Value | undefined): Value | undefined;
}

/** The parsed entries, and the problems that were found. */
export interface ReadEntries {
  entries: Entry[];
  problems: Problem[];
  /** Whether the text exceeds a limit or has an alias of a value that contains it. Then its keys are not parsed separately either. */
  isRefused?: boolean;
}

/** Maximum length of YAML, in UTF-16 units. Real front matter and settings are shorter. */
const MAX_YAML = 1_000_000;

/**
 * Maximum number of nodes. An alias counts as all nodes of its target. Larger documents are not front matter, but attacks on the parser.
 */
const MAX_NODES = 10_000;

/**
 * Returns the entries of a YAML 1.2 mapping in order, or the first error in it. Tags and anchors never run code. If a key is repeated, its
 * last value is used.
 */
export function readYaml({ text, file, firstLine, readTag }: YamlText): ReadEntries {
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
    const { document, lines, source } = parseYaml(text);
    const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
    // Only the first error is reported, because the positions of later ones do not help an author.
    const [error] = document.errors;
    if (error) return failed(lineAt(error.pos[0]), explain(error));
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { entries: [], problems: [] };
    }
    if (!isMap(contents)) {
      return failed(firstLine, "found no `key: value` lines; write for example `title: My post`");
    }
    const all = entriesOf(contents, {
      aliases: memoize(() => resolveAliases(document)),
      source,
      lineAt,
      left: MAX_NODES,
      readTag,
    });
    const last = new Map(all.map((entry) => [entry.key, entry]));
    const problems = [...last.keys()].flatMap((name) => {
      const same = all.filter(({ key }) => key === name);
      const times = same.length === 2 ? "twice" : `${same.length} times`;
      const message = `\`${name}\` is written ${times}, and the last one counts; keep one of them`;
      return same.length > 1 ? [problem("warning", same[0]!.line, message)] : [];
    });
    const commented = contents.items.flatMap(({ key, value }) => {
      const comment = isScalar(value) && value.value === null ? (value.comment ?? "") : "";
      // `# to do` is a real comment, but `#tag` may be a value that is lost.
      if (!/^[\p{L}\p{N}]/u.test(comment) || !isScalar(key) || textKind(String(key.value)) === "text")
        return [];
      const message = `${String(key.value)}: \`#${comment}\` is a comment in YAML; if it is the value, put it in quotes`;
      return [problem("warning", lineAt(key.range?.[0] ?? 0), message)];
    });
    return { entries: [...last.values()], problems: [...problems, ...commented] };
  } catch (cause) {
    if (cause instanceof LooseAlias) {
      return failed(
        cause.line,
        `\`*${cause.source}\` is an alias of an anchor that does not exist; put it in quotes`,
      );
    }
    // Thrown by `valueOf` and `parseYaml`: a limit is exceeded, or an alias refers to a value that contains it.
    const message = `this YAML cannot be read (${cause instanceof Error ? cause.message : String(cause)}); simplify it`;
    const line = cause instanceof ExcessNesting ? cause.line + firstLine - 1 : firstLine;
    return { ...failed(line, message), isRefused: true };
  }
}

/** Thrown for an alias without an anchor, such as `*nix` in a list. */
class LooseAlias extends Error {
  constructor(
    readonly source: string,
    readonly line: number,
  ) {
    super(source);
  }
}

interface YamlSource {
  /** Returns the nodes to which the aliases refer. */
  aliases(): ReadonlyMap<Alias, Node>;
  source: string;
  lineAt(offset: number): number;
  /** Number of nodes that may still be read. */
  left: number;
  readTag: YamlText["readTag"];
}

/** Context of a value, which determines how `#` in it is read. */
interface YamlContext {
  kind: ReturnType<typeof textKind>;
  isInBrackets: boolean;
}

/**
 * Returns the entries of a mapping.
 * @param within Context of a nested mapping. Without it, each top-level key determines the context of its value.
 */
function entriesOf(node: Node, yaml: YamlSource, within?: YamlContext): Entry[] {
  if (!isMap(node)) return [];
  const entries = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? cleanText(String(key.source ?? key.value)).normalize("NFC") : "";
    return {
      key: name,
      line: yaml.lineAt((key as Node | null)?.range?.[0] ?? 0),
      value: valueOf(value as Node | null, yaml, within ?? { kind: textKind(name), isInBrackets: false }),
    };
  });
  // `<<: *defaults` is a merge key of YAML 1.1, which PyYAML, Psych and js-yaml support: https://yaml.org/type/merge.html.
  const own = entries.filter(({ key }) => key !== "<<");
  const merged = entries.flatMap(({ key, value }) => (key === "<<" ? [value].flat() : []));
  const inherited = merged.flatMap((each) => (isMapping(each) ? each.entries : []));
  const keys = new Set(own.map(({ key }) => key));
  return [...inherited.filter(({ key }) => !keys.has(key)), ...own];
}

function valueOf(node: Node | null, yaml: YamlSource, within: YamlContext): Value | undefined {
  const tag = isAlias(node) ? undefined : node?.tag;
  const value = valueWithin(node, yaml, within);
  return tag !== undefined && yaml.readTag ? yaml.readTag(tag, value) : value;
}

function valueWithin(node: Node | null, yaml: YamlSource, within: YamlContext): Value | undefined {
  if (yaml.left-- <= 0) throw new Error(`it has more than ${MAX_NODES} values, aliases included`);
  if (isAlias(node)) {
    const named = yaml.aliases().get(node);
    const holdsItself =
      named?.range && node.range && named.range[0] < node.range[0] && node.range[0] < named.range[1];
    if (holdsItself) throw new Error(`\`*${node.source}\` is an alias of a value that contains it`);
    if (!named) throw new LooseAlias(node.source, yaml.lineAt(node.range?.[0] ?? 0));
    return valueOf(named, yaml, within);
  }
  if (isMap(node) || isSeq(node)) {
    const inner: YamlContext = {
      kind: within.kind && "text",
      isInBrackets: within.isInBrackets || node.flow === true,
    };
    if (isMap(node)) return { entries: entriesOf(node, yaml, inner) };
    return node.items.map((item) => valueOf(item as Node | null, yaml, inner) ?? "");
  }
  if (!isScalar(node)) return undefined;
  const text = textOfScalar(node, yaml.source, within);
  // `!important` in a title is a word, not a tag.
  const tag = !yaml.readTag && /^![^!]/.test(node.tag ?? "") ? node.tag : undefined;
  return tag ? [tag, text].filter(Boolean).join(" ") : text;
}

/** Returns the source text of a scalar, including a `#` that is part of it: `이슈 #12`. */
function textOfScalar(node: Scalar, source: string, { kind, isInBrackets }: YamlContext): string | undefined {
  const { type, value, range } = node;
  const text = value === null ? undefined : (node.source ?? String(value));
  const isText = kind && type === "PLAIN" && typeof value !== "boolean" && range;
  // No engine supports `tags: #여행 #책`.
  if (!isText || (kind === "list" && value === null)) return text;
  return `${text ?? ""}${gluedText(source, range[1], isInBrackets)}` || undefined;
}

function explain({ code, message }: YAMLParseError): string {
  if (code === "TAB_AS_INDENT") return "a tab indents this line, which YAML does not allow; use spaces";
  const [reason = message] = message.split("\n");
  // The next two errors are recognized by message, because other errors with different fixes have the same codes.
  if (reason.startsWith("Nested mappings are not allowed")) {
    return `a value with \`: \` in it must be in quotes, as in \`title: "Part one: the beginning"\``;
  }
  const [, quote] = /^Missing closing (["'])/.exec(reason) ?? [];
  if (quote) return `a quote is opened by \`${quote}\` and never closed; add the closing quote`;
  return `this is not YAML (${reason.replace(/\.$/, "")}); put the value in quotes, or fix the indentation`;
}
