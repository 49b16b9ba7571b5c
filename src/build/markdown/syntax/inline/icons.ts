import type { Link, Parent, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/** `:material-account:` and other icons that MkDocs Material draws, with a blank beside. */
const ICON = /(^|[ \t\n])?:(?:material|octicons|fontawesome|simple)-([a-z\d-]+):(?:[ \t]|$)?/g;

/** Leaves icons out; a link that is no more than one says its name. */
export function dropIcons(tree: Root): void {
  visit(tree, "text", (node, index, parent: Parent | undefined) => {
    const value = node.value.replace(ICON, "$1");
    if (!parent || index === undefined || value === node.value) return undefined;
    const [, , name = ""] = [...node.value.matchAll(ICON)].at(-1) ?? [];
    node.value = index === parent.children.length - 1 ? value.trimEnd() : value;
    if (parent.type === "link" && !toString(parent).trim()) nameLink(parent as Link, name);
    if (node.value) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function nameLink(link: Link, icon: string): void {
  const text = link.children.find((child) => child.type === "text");
  if (text) text.value = link.title ?? icon.split("-").at(-1) ?? icon;
}
