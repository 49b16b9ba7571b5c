import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Problem } from "./problem.ts";

/** One `key: value` of a YAML mapping, with the line it stands on. */
export interface Entry {
  key: string;
  line: number;
  value: Node | undefined;
}

/** YAML 1.2 text whose first line is line `firstLine` of `file`. */
export interface YamlSource {
  text: string;
  file: string;
  firstLine: number;
}

/** The entries of a YAML mapping in order, and a problem for all that is not one. Tags and anchors run no code. */
export function readEntries({ text, file, firstLine }: YamlSource): {
  entries: Entry[];
  problems: Problem[];
} {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const error = (line: number, message: string): Problem => ({ severity: "error", file, line, message });
  try {
    const document = parseDocument(text, { schema: "core", lineCounter: lines, prettyErrors: false });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
      const problems = faults.map(({ pos, message }) => error(lineAt(pos[0]), explain(message)));
      return { entries: [], problems };
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { entries: [], problems: [] };
    }
    if (!isMap(contents)) {
      return {
        entries: [],
        problems: [error(firstLine, "found no `key: value` lines; write for example `title: My post`")],
      };
    }
    const entries = contents.items.map(({ key, value }) => {
      const node = isAlias(value) ? value.resolve(document) : value;
      return {
        key: isScalar(key) ? String(key.source ?? key.value).normalize("NFC") : "",
        line: lineAt((key as Node).range?.[0] ?? 0),
        value: isScalar(node) && node.value === null ? undefined : ((node as Node | null) ?? undefined),
      };
    });
    return { entries, problems: [] };
  } catch (cause) {
    // A thousand nested brackets exhaust the parser's stack.
    return {
      entries: [],
      problems: [error(firstLine, `this YAML cannot be read (${String(cause)}); simplify it`)],
    };
  }
}

/** A scalar as it is written, NFC: `title: 2024` and `slug: 0777` stay text. */
export function textOf(node: Node | undefined): string | undefined {
  if (!isScalar(node)) return undefined;
  return (node.source ?? String(node.value)).trim().normalize("NFC");
}

/** A list of scalars, or one text parted at commas. */
export function textsOf(node: Node | undefined): string[] | undefined {
  if (isSeq(node)) {
    const texts = node.items.map((item) => textOf(item as Node));
    return texts.some((text) => text === undefined) ? undefined : (texts as string[]).filter(Boolean);
  }
  return textOf(node)
    ?.split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The entries of a mapping whose keys are scalars; `undefined` where a node is none. */
export function pairsOf(node: Node | undefined): { key: string; value: Node | undefined }[] | undefined {
  if (!isMap(node)) return undefined;
  return node.items.map(({ key, value }) => ({
    key: textOf(key as Node) ?? "",
    value: (value as Node | null) ?? undefined,
  }));
}

/** The items of a list; `undefined` where a node is none. */
export function itemsOf(node: Node | undefined): Node[] | undefined {
  return isSeq(node) ? (node.items as Node[]) : undefined;
}

/** The texts of a node that a Mac or an old editor wrote decomposed (NFD), composed. */
export function decomposedTexts(node: Node | undefined): string[] {
  const scalars = itemsOf(node) ?? [node];
  return scalars.flatMap((scalar) => {
    const source = isScalar(scalar) ? String(scalar.source ?? "") : "";
    return source === source.normalize("NFC") ? [] : [source.normalize("NFC")];
  });
}

/** `true` and `false` in the spellings people use; YAML 1.2 itself reads `yes` as text. */
export function flagOf(node: Node | undefined): boolean | undefined {
  const text = textOf(node)?.toLowerCase() ?? "";
  if (["true", "yes", "on", "1"].includes(text)) return true;
  if (["false", "no", "off", "0"].includes(text)) return false;
  return undefined;
}

/** What a node is, in an author's words. */
export function kindOf(node: Node | undefined): string {
  if (isMap(node)) return "a mapping";
  if (isSeq(node)) return "a list";
  return node ? `\`${textOf(node)}\`` : "nothing";
}

function explain(message: string): string {
  const [reason = message] = message.split("\n");
  if (/Nested mappings are not allowed|mapping values are not allowed/i.test(reason)) {
    return `a value with \`: \` in it must stand in quotes, as in \`title: "Part one: the beginning"\``;
  }
  if (/Map keys must be unique/i.test(reason)) return "this key stands twice; keep one of them";
  return `this is not YAML (${reason.replace(/\.$/, "")}); put the value in quotes, or mend the indentation`;
}
