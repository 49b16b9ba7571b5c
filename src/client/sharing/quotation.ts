import { markdownLink, sharedPage } from "./passage.ts";
import { blocksIn } from "./quotedBlocks.ts";

/** Selector of elements that give text its meaning. A quotation of text within them includes these elements. */
const MEANINGFUL = "a[href], b, blockquote, code, em, i, ol, pre, strong, table, tr, ul";

/** Converts a passage to a Markdown quotation followed by a link to the page. Returns `undefined` if the passage has no text. */
export function quotation(range: Range, page: Document): string | undefined {
  const blocks = blocksIn(contentsOf(range));
  if (blocks.length === 0) return undefined;
  const lines = blocks.join("\n\n").split("\n");
  const quoted = lines.map((line) => (line ? `> ${line}` : ">"));
  return `${quoted.join("\n")}\n\n— ${markdownLink(sharedPage(page))}\n`;
}

/**
 * Returns a copy of a range, including the {@link MEANINGFUL} elements around it. Formulas are always copied
 * completely.
 */
function contentsOf(range: Range): DocumentFragment {
  const extended = range.cloneRange();
  const formulaAt = (node: Node) => elementOf(node)?.closest("math");
  const first = formulaAt(range.startContainer);
  const last = formulaAt(range.endContainer);
  if (first) extended.setStartBefore(first);
  if (last) extended.setEndAfter(last);
  const contents = extended.cloneContents();
  let ancestor = elementOf(extended.commonAncestorContainer);
  for (; ancestor && !ancestor.matches(".prose"); ancestor = ancestor.parentElement) {
    if (!ancestor.matches(MEANINGFUL)) continue;
    const copy = ancestor.cloneNode();
    copy.appendChild(contents);
    contents.append(copy);
  }
  const numbered = contents.querySelector("ol");
  const item = elementOf(range.startContainer)?.closest("ol > li");
  if (numbered && item) numbered.start = numberOf(item);
  return contents;
}

function numberOf(item: Element): number {
  const list = item.parentElement as HTMLOListElement;
  return list.start + [...list.children].indexOf(item);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
