import { markdownLink, sourceOf } from "./passage.ts";
import { blocksIn } from "./quotedBlocks.ts";

/** What tells how a text is meant, also where only a part of it is quoted. */
const MEANT = "a[href], b, blockquote, code, em, i, ol, pre, strong, table, tr, ul";

/** A passage as Markdown: quoted, and below it where it is from; none where nothing of it can be quoted. */
export function quotation(range: Range, page: Document): string | undefined {
  const blocks = blocksIn(contentsOf(range));
  if (blocks.length === 0) return undefined;
  const lines = blocks.join("\n\n").split("\n");
  const quoted = lines.map((line) => (line ? `> ${line}` : ">"));
  return `${quoted.join("\n")}\n\n— ${markdownLink(sourceOf(page))}\n`;
}

/** A copy of what a range spans, within copies of what stands around it and tells how it is meant; half a formula is a whole one. */
function contentsOf(range: Range): DocumentFragment {
  const whole = range.cloneRange();
  const formulaAt = (node: Node) => elementOf(node)?.closest("math");
  const first = formulaAt(range.startContainer);
  const last = formulaAt(range.endContainer);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  const contents = whole.cloneContents();
  let around = elementOf(whole.commonAncestorContainer);
  for (; around && !around.matches(".prose"); around = around.parentElement) {
    if (!around.matches(MEANT)) continue;
    const copy = around.cloneNode();
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
