import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { isMarkdown } from "../../fileName.ts";

/** What is to be shown where it stands. */
export const EMBED = /!\[\[([^\][|\n]+)(?:\|([^\][\n]+))?\]\]/g;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Shows Obsidian's `![[picture.png]]`, which is found by its name, and links to what `![[note]]` would have copied in. */
export function embedObsidian(tree: Root): void {
  visit(tree, "text", (node, index, parent) => {
    if (!parent || index === undefined || parent.type === "link") return undefined;
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(EMBED)) {
      const [whole, name = "", said] = match;
      parts.push({ type: "text", value: node.value.slice(end, match.index) });
      const bare = name.trim();
      if (PICTURE.test(bare)) parts.push(pictureOf(bare, said));
      else
        parts.push({
          type: "text",
          value: `[[${isMarkdown(bare) ? bare.replace(/\.\w+$/, "") : name}${said ? `|${said}` : ""}]]`,
        });
      end = match.index + whole.length;
    }
    if (end === 0) return undefined;
    parts.push({ type: "text", value: node.value.slice(end) });
    const placed = parts.filter((part) => part.type !== "text" || part.value !== "");
    parent.children.splice(index, 1, ...placed.map((part) => ({ ...part, position: node.position })));
    return [SKIP, index + placed.length];
  });
}

/** What stands behind the bar is a width, `300` or `300x200`, or else what the picture shows. */
function pictureOf(name: string, said: string | undefined): PhrasingContent {
  const [, width, height] = /^\s*(\d+)(?:x(\d+))?\s*$/.exec(said ?? "") ?? [];
  const url = `**/${encodeURI(name)}`;
  const alt = width ? "" : (said ?? "");
  return {
    type: "image",
    url,
    alt,
    data: { hProperties: { ...(width && { width }), ...(height && { height }) } },
  };
}
