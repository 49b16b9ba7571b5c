import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { encodeUnescaped } from "../../shared/urls/splitUrl.ts";
import { countLines } from "./text/countLines.ts";

/**
 * Matches `![a](my photo (1).png)` and `[b](한글 이름.md#c "title")`. CommonMark does not allow spaces in a URL, Python-Markdown does.
 * The length of the URL is bounded, so that matching takes linear time.
 */
export const UNENCODED_URL =
  /(!?)\[([^\][\n]*)\]\([ \t]*((?:[^()<>{\s]|\([^()\n]*\))(?:[^()<>{\n"]|\([^()\n]*\)){0,500}?\.[a-z][a-z\d]{1,4}(?:#[^()\n"]{0,200})?)(?:[ \t]+"([^"\n]*)")?[ \t]*\)/gi;

/**
 * Replaces text such as `![a](my photo.png)` by images and links: CommonMark does not allow spaces in a URL, Python-Markdown does.
 * @param source Text that the tree was parsed from; needed to recognize escaped brackets.
 */
export function readUnencodedUrls(tree: Root, source: string): void {
  const normalized = source.normalize("NFC");
  visit(tree, "text", (node, index, parent) => {
    if (!parent || index === undefined || parent.type === "link" || !node.value.includes("]("))
      return undefined;
    const parts: PhrasingContent[] = [];
    let end = 0;
    let line = node.position?.start.line ?? 1;
    const position = () => node.position && { ...node.position, start: { ...node.position.start, line } };
    const addText = (until?: number) => {
      const value = node.value.slice(end, until);
      parts.push({ type: "text", value, position: position() });
      line += countLines(value);
    };
    for (const match of node.value.matchAll(UNENCODED_URL)) {
      const [whole, bang, label = "", url = "", title = null] = match;
      if (!hasUnescaped(whole, normalized)) continue;
      addText(match.index);
      const shared = { url: encodeUnescaped(url), title, position: position() };
      const children = [{ type: "text" as const, value: label }];
      parts.push(bang ? { type: "image", alt: label, ...shared } : { type: "link", children, ...shared });
      end = match.index + whole.length;
    }
    if (end === 0) return undefined;
    addText();
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** Whether a link occurs in a source at least once without a backslash that escapes it. */
function hasUnescaped(link: string, source: string): boolean {
  for (let at = source.indexOf(link); at !== -1; at = source.indexOf(link, at + 1)) {
    let backslashes = 0;
    while (source[at - backslashes - 1] === "\\") backslashes++;
    if (backslashes % 2 === 0) return true;
  }
  return false;
}
