import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { encodeRest } from "../../shared/urls/splitUrl.ts";

/**
 * `![a](my photo (1).png)`, `[b](한글 이름.md#c "title")`: CommonMark ends an address at its first blank, Python-Markdown does
 * not. Of bounded length, so that no text is searched twice.
 */
export const WRITTEN =
  /(!?)\[([^\][\n]*)\]\([ \t]*((?:[^()<>{\s]|\([^()\n]*\))(?:[^()<>{\n"]|\([^()\n]*\)){0,500}?\.[a-z][a-z\d]{1,4}(?:#[^()\n"]{0,200})?)(?:[ \t]+"([^"\n]*)")?[ \t]*\)/gi;

/**
 * Makes images and links of those whose addresses are files with blanks in their names; MkDocs' authors write such. `source`
 * is the text of the tree, in which a backslash may say that a bracket is one.
 */
export function readUnencodedUrls(tree: Root, source: string): void {
  const written = source.normalize("NFC");
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
      line += value.split("\n").length - 1;
    };
    for (const match of node.value.matchAll(WRITTEN)) {
      const [whole, bang, said = "", url = "", title = null] = match;
      if (!isWritten(whole, written)) continue;
      addText(match.index);
      const shared = { url: encodeRest(url), title, position: position() };
      const children = [{ type: "text" as const, value: said }];
      parts.push(bang ? { type: "image", alt: said, ...shared } : { type: "link", children, ...shared });
      end = match.index + whole.length;
    }
    if (end === 0) return undefined;
    addText();
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** Whether a source has a link in these words at some place, no backslash before it. */
function isWritten(whole: string, source: string): boolean {
  for (let at = source.indexOf(whole); at !== -1; at = source.indexOf(whole, at + 1)) {
    let backslashes = 0;
    while (source[at - backslashes - 1] === "\\") backslashes++;
    if (backslashes % 2 === 0) return true;
  }
  return false;
}
