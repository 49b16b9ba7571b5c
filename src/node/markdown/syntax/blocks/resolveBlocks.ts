import type { Parent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { createCallout } from "../callouts/callout.ts";
import { resolveFence } from "../callouts/resolveFence.ts";
import { isKnownKind } from "../callouts/kinds.ts";
import { createTabs, type Tab } from "../tabs/tabs.ts";
import { type Head, readHead } from "./heads.ts";
import { headWords } from "./headWords.ts";
import { createParagraph, type OwnBlock, splitTitle } from "./nodes.ts";

/** Converts blocks to callouts, tabs or text. A closed fenced block of an unknown kind is replaced by its title and content. */
export function resolveBlocks(tree: Root): void {
  const parents = new Set<Parent>();
  visit(tree, "ownBlock", (_, __, parent) => void (parent && parents.add(parent)));
  // Inner blocks are resolved before the blocks around them.
  for (const parent of [...parents].toReversed()) parent.children = resolveChildren(parent.children);
}

function resolveChildren(children: readonly RootContent[]): RootContent[] {
  const resolved: RootContent[] = [];
  let tabs: Tab[] = [];
  /** The heads of the tabs as text. */
  let heads: RootContent[] = [];
  const endTabs = () => {
    // Tabs without any content are text: `=== "a"` may be a comparison.
    if (tabs.every(({ content }) => content.length === 0)) resolved.push(...heads);
    else resolved.push(createTabs(tabs));
    tabs = [];
    heads = [];
  };
  for (const child of children) {
    const head = child.type === "ownBlock" ? readHead(child.head)?.head : undefined;
    if (child.type === "ownBlock" && head?.block === "tab") {
      if (head.isFirst) endTabs();
      const [title, content] = splitTitle(child);
      tabs.push({ title: title?.children ?? [], content, isChosen: head.isChosen, position: child.position });
      heads.push({ type: "paragraph", children: headWords(child, title), position: child.position });
      continue;
    }
    endTabs();
    resolved.push(...(child.type === "ownBlock" && head ? resolveBlock(child, head) : [child]));
  }
  endTabs();
  return resolved;
}

function resolveBlock(block: OwnBlock, head: Head): RootContent[] {
  if (head.block === "fence") return resolveFence(block, head);
  if (head.block === "tab") return block.children;
  const [title, content] = splitTitle(block);
  const { kind } = head;
  // An exclamation such as `!!! 대박` is not a callout.
  if (content.length === 0 && !title && !isKnownKind(kind)) return [createParagraph(block.head, block)];
  const fold = head.isOpen ? "open" : "closed";
  return [
    createCallout({
      kind: kind || (head.isFolded ? "details" : "note"),
      title: title?.children,
      isUntitled: block.head.trimEnd().endsWith('""'),
      fold: head.isFolded ? fold : undefined,
      content,
      position: block.position,
    }),
  ];
}
