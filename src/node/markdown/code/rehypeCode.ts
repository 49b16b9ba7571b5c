import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Messages } from "../../../shared/i18n/messages.ts";
import { annotate } from "./annotations.ts";
import { type CodeInfo, type MarkedLines, readCodeInfo } from "./codeInfo.ts";
import { drawLines, drawTokens } from "./drawLines.ts";
import { highlight, type Token, type Tokens } from "./highlight.ts";
import type { Language } from "./languages.ts";
import { noteItems, listBelow, NoteLinks } from "./linkNotes.ts";
import { takeLineNotes, takeSigns } from "./lineNotes.ts";

interface Options {
  messages: Messages;
  /** Prefix of ids in a text that shares its page with other texts; `""` for a text with its own page. */
  idPrefix: string;
}

/** A code block and the list of its annotations. */
interface Block {
  pre: Element;
  code: Element;
  list: Element | undefined;
}

/** Renders code that has `data-info`: highlights it and adds a caption and a copy button to code blocks. */
export function rehypeCode({ messages, idPrefix }: Options) {
  return async (tree: Root): Promise<void> => {
    const blocks: Block[] = [];
    const inline: Element[] = [];
    visit(tree, "element", (element, index, parent) => {
      const [code] = element.children;
      if (element.tagName === "pre" && code?.type === "element" && "dataInfo" in code.properties) {
        const isAnnotated = "dataAnnotated" in code.properties;
        blocks.push({ pre: element, code, list: isAnnotated ? listBelow(parent, index) : undefined });
        return SKIP;
      }
      if (element.tagName === "code" && "dataInfo" in element.properties) inline.push(element);
      return undefined;
    });
    const links = blocks.some(({ list }) => list) && !idPrefix ? new NoteLinks(tree, messages) : undefined;
    for (const block of blocks) await drawBlock(block, messages, links);
    for (const code of inline) await drawInline(code);
  };
}

async function drawInline(code: Element): Promise<void> {
  const { language } = readCodeInfo(String(code.properties["dataInfo"]));
  const lines = await highlight(toString(code), language);
  code.properties = {};
  code.children = lines.flatMap(drawTokens);
}

/** Renders a code block. Without `links`, annotation markers remain text: a text that shares its page with others has no ids. */
async function drawBlock(
  { pre, code, list }: Block,
  messages: Messages,
  links: NoteLinks | undefined,
): Promise<void> {
  const info = readCodeInfo(String(code.properties["dataInfo"]));
  const { language, firstLine, marked } = info;
  const { code: source, marked: fromNotes } = takeNotes(toString(code).replace(/\n$/, ""), info);
  const highlighted = await highlight(source, language);
  const changed = isNamed(language) && language.id === "diff" ? changesIn(highlighted) : [];
  const changedIndices = new Set(changed.map(({ from }) => from - 1));
  const plain = highlighted.map((tokens, index) =>
    changedIndices.has(index) ? withoutKinds(tokens) : tokens,
  );
  const annotated = list ? annotate(plain, noteItems(list).length) : plain;
  const lines = links ? annotated : annotated.map((tokens) => tokens.map(withoutNote));
  code.properties = {};
  code.children = drawLines(lines, { marked: [...changed, ...fromNotes, ...marked], firstLine });
  if (links && list && lines.some((tokens) => tokens.some(({ note }) => note !== undefined)))
    links.link(code, list);
  const caption =
    info.title ?? (isNamed(language) && language.id === "mermaid" ? messages.body.diagramSource : undefined);
  const copy: Element = {
    type: "element",
    tagName: "button",
    properties: { type: "button" },
    children: [{ type: "text", value: messages.body.copyCode }],
  };
  pre.children = [...(caption ? [createCaption(caption)] : []), copy, { ...pre, children: [code] }];
  pre.tagName = caption ? "figure" : "div";
  pre.properties = {
    className: ["code"],
    ...(isNamed(language) && { dataLanguage: language.name }),
  };
}

function isNamed(language: Language | "plain" | undefined): language is Language {
  return typeof language === "object";
}

/** Removes the signs of a patch, or comments that mark lines. In plain text and Markdown, which may explain such comments, they remain. */
function takeNotes(code: string, { language, isPatch }: CodeInfo) {
  if (isPatch) return takeSigns(code);
  const isAboutNotes = !isNamed(language) || ["markdown", "mdx", "mdc"].includes(language.id);
  return isAboutNotes ? { code, marked: [] } : takeLineNotes(code);
}

/** Returns the lines that a diff adds and removes. */
function changesIn(lines: Tokens): MarkedLines[] {
  return lines.flatMap((tokens, index): MarkedLines[] => {
    const kind = tokens[0]?.kind;
    if (kind !== "inserted" && kind !== "deleted") return [];
    return [{ mark: kind === "inserted" ? "ins" : "del", from: index + 1, to: index + 1 }];
  });
}

function withoutNote({ kind, text }: Readonly<Token>): Token {
  return { kind, text };
}

/** Removes the kinds of tokens, because each changed line of a diff has a single color. */
function withoutKinds(tokens: readonly Readonly<Token>[]): Token[] {
  return tokens.map(({ text }) => ({ kind: undefined, text }));
}

function createCaption(text: string): Element {
  return {
    type: "element",
    tagName: "figcaption",
    properties: {},
    children: [{ type: "text", value: text }],
  };
}
