import type { Link, Parent, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../../diagnostics/problem.ts";
import { Notes } from "../../dialects/notes.ts";
import { countLines } from "../../text/countLines.ts";

/** An icon of MkDocs Material, such as `:material-account:`, including its attributes and the surrounding spaces. */
const ICON =
  /(^|[ \t\n])?:(?:material|octicons|fontawesome|simple)-([a-z\d-]+):(?:\{:? *[.#\w][^{}\n]*\})?(?:[ \t]|$)?/g;

const ICONS = "icons of MkDocs Material such as `:material-account:`";
const REMEDY = "are left out; delete them, or write emoji";

/**
 * Removes icons and reports them. If a link contains only icons, its text becomes the link's title, or the last segment of the last icon's
 * name.
 */
export function dropIcons(tree: Root, warn: Warn): void {
  const notes = new Notes();
  visit(tree, "text", (node, index, parent: Parent | undefined) => {
    const value = node.value.replace(ICON, "$1");
    if (!parent || index === undefined || value === node.value) return undefined;
    const icons = [...node.value.matchAll(ICON)];
    for (const { index: start } of icons) {
      const line = (node.position?.start.line ?? 1) + countLines(node.value.slice(0, start));
      notes.add(ICONS, line, { remedy: REMEDY });
    }
    const [, , name = ""] = icons.at(-1) ?? [];
    node.value = index === parent.children.length - 1 ? value.trimEnd() : value;
    if (parent.type === "link" && !toString(parent).trim()) nameLink(parent as Link, name);
    if (node.value) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  notes.report(warn);
}

function nameLink(link: Link, icon: string): void {
  const text = link.children.find((child) => child.type === "text");
  if (text) text.value = link.title ?? icon.split("-").at(-1) ?? icon;
}
