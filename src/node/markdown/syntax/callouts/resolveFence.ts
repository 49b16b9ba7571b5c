import type { Code, PhrasingContent, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Head } from "../blocks/heads.ts";
import { headWords } from "../blocks/headWords.ts";
import { type OwnBlock, splitTitle } from "../blocks/nodes.ts";
import { createTabs, type Tab } from "../tabs/tabs.ts";
import { createCallout } from "./callout.ts";
import { CODE_GROUP, isKnownKind } from "./kinds.ts";

/** Kinds of callouts that are collapsed by default. */
const FOLDED = /^(?:details|spoiler)$/;

/**
 * Converts a fenced block to a callout or a code group. If its kind is unknown, a closed block is replaced by its title and content; the
 * first line of an unclosed block becomes text.
 */
export function resolveFence(block: OwnBlock, { kind }: Head & { block: "fence" }): RootContent[] {
  const [title, content] = splitTitle(block);
  if (kind === CODE_GROUP)
    return content.length > 0 && content.every(isCode) ? [createCodeGroup(content)] : content;
  if (!isKnownKind(kind)) {
    if (!block.isClosed) return asText(headWords(block, title), content, block);
    return title
      ? [{ type: "paragraph", children: [{ type: "strong", children: title.children }] }, ...content]
      : content;
  }
  // In Zenn's `:::message alert` and Qiita's `:::note warn`, the title is the kind of the callout.
  const word = title && /^(?:message|note)$/.test(kind) ? toString(title) : "";
  const isWord = /^(?:alert|warn|info)$/.test(word);
  const isOpen = /\{state="?open"?\}|\{[^{}]*\bopen\b[^{}]*\}\s*$/.test(block.head);
  return [
    createCallout({
      kind: isWord ? word : kind,
      title: isWord ? undefined : title?.children,
      fold: FOLDED.test(kind) ? (isOpen ? "open" : "closed") : undefined,
      isLeftOpen: !block.isClosed,
      form: "fence",
      content,
      position: block.position,
    }),
  ];
}

/** Converts the first line of an unclosed block of an unknown kind to text, and joins the text with a paragraph directly below. */
function asText(words: PhrasingContent[], content: RootContent[], { position }: OwnBlock): RootContent[] {
  const [first, ...rest] = content;
  const isNext = first?.position && first.position.start.line - 1 === position?.start.line;
  if (first?.type !== "paragraph" || !isNext)
    return [{ type: "paragraph", children: words, position }, ...content];
  return [{ ...first, children: [...words, { type: "text", value: "\n" }, ...first.children] }, ...rest];
}

function isCode(node: RootContent): node is Code {
  return node.type === "code";
}

/**
 * Converts code blocks to tabs. The title is in brackets in the info string, as in ` ```js [config.js] `; without brackets, it is the
 * language.
 */
function createCodeGroup(codes: readonly Code[]): RootContent {
  const tabs = codes.map((code): Tab => {
    const [whole = "", name] = /\[([^\][]+)\]/.exec(code.meta ?? "") ?? [];
    const value = name ?? code.lang ?? "";
    code.meta = code.meta?.replace(whole, "").trim() || null;
    return { title: [{ type: "text", value }], content: [code], isChosen: false, position: code.position };
  });
  return createTabs(tabs);
}
