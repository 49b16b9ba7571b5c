import type { Parent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { createCallout } from "../callouts/callout.ts";
import { resolveFence } from "../callouts/resolveFence.ts";
import { isKnownKind } from "../callouts/kinds.ts";
import { createTabs, type Tab } from "../tabs/tabs.ts";
import { type Head, readHead } from "./heads.ts";
import { headWords } from "./headWords.ts";
import { createParagraph, type OwnBlock, splitTitle } from "./nodes.ts";

/** Makes callouts and tabs of the blocks of a text; one that is neither leaves what it holds. */
export function resolveBlocks(tree: Root): void {
  const parents = new Set<Parent>();
  visit(tree, "ownBlock", (_, __, parent) => void (parent && parents.add(parent)));
  // Those within first.
  for (const parent of [...parents].toReversed()) parent.children = resolveChildren(parent.children);
}

function resolveChildren(children: readonly RootContent[]): RootContent[] {
  const assigned: RootContent[] = [];
  let tabs: Tab[] = [];
  /** The same as text. */
  let heads: RootContent[] = [];
  const endTabs = () => {
    // `=== "a"` alone compares something.
    if (tabs.every(({ content }) => content.length === 0)) assigned.push(...heads);
    else assigned.push(createTabs(tabs));
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
    assigned.push(...(child.type === "ownBlock" && head ? assign(child, head) : [child]));
  }
  endTabs();
  return assigned;
}

function assign(block: OwnBlock, head: Head): RootContent[] {
  if (head.block === "fence") return resolveFence(block, head);
  if (head.block === "tab") return block.children;
  const [title, content] = splitTitle(block);
  const { kind } = head;
  // `!!! 대박` is what people write.
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
