import type { Link, Nodes, Paragraph, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { WIKI } from "../../wikiLinks.ts";

declare module "mdast" {
  interface LinkData {
    /** Whether the link is written as an embed, `![[note]]`. */
    isNoteEmbed?: true;
  }
}

/**
 * Converts paragraphs that contain only embeds of notes to figures: an empty quotation, into which `resolvePendingLinks` inserts the text, and
 * a link to the note as its caption. Embeds within text stay links.
 */
export function quoteNotes(tree: Root): void {
  visit(tree, "paragraph", (paragraph, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const embeds = embedsOf(paragraph);
    if (embeds.length === 0) return undefined;
    parent.children.splice(index, 1, ...embeds.map(figureOf));
    return [SKIP, index + embeds.length];
  });
}

/** Returns the embeds of other notes in a paragraph; none if it contains anything else. */
function embedsOf({ children }: Paragraph): Link[] {
  const others = children.filter(
    (child) => !(child.type === "break" || (child.type === "text" && child.value.trim() === "")),
  );
  const embeds = others.filter(
    (child): child is Link =>
      child.type === "link" && child.data?.isNoteEmbed === true && !child.url.startsWith(`${WIKI}#`),
  );
  return embeds.length === others.length ? embeds : [];
}

function figureOf(link: Link): RootContent {
  return element("figure", [element("blockquote", []), element("figcaption", [link])], link.position);
}

function element(name: string, children: readonly Nodes[], position?: Nodes["position"]): RootContent {
  // Not of type `paragraph`, which `extractExcerpt` would use as the first one, or `blockquote`, which would get line breaks.
  return { type: `${name}OfNote`, data: { hName: name }, children, position } as unknown as RootContent;
}
