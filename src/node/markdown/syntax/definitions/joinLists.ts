import type { List, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";

/** Joins lists that are separated only by definitions, for example by a definition directly below an item. */
export function joinLists(tree: Root): void {
  visit(tree, (node) => {
    if (!("children" in node) || !node.children.some(({ type }) => type === "definition")) return;
    const joined: RootContent[] = [];
    let list: List | undefined;
    let end = 0;
    for (const child of node.children as RootContent[]) {
      const isNext = child.position?.start.line === end + 1;
      end = child.position?.end.line ?? 0;
      if (child.type === "list" && isNext && list && list.ordered === child.ordered) {
        for (const item of child.children) list.children.push(item);
        list.spread = list.spread === true || child.spread === true;
        if (list.position && child.position) list.position.end = child.position.end;
        continue;
      }
      if (child.type === "list") list = child;
      else if (child.type !== "definition" || !isNext) list = undefined;
      joined.push(child);
    }
    (node as { children: RootContent[] }).children = joined;
  });
}
