import { squeeze } from "../../model/search/fold.ts";
import type { TextDirective } from "../../model/textDirective.ts";

/** What is of a body but is not its text. */
const PASSING = "script, style, template, noscript, textarea, select, .code > button, a.anchor";
/** What a search has not read, but a reader who copies the link to a passage has. */
const NOTES = "[data-footnote-ref], [data-footnote-backref], .sr-only";

/** Where a character of the squeezed text comes from. */
interface Place {
  node: Text;
  offset: number;
}

/** The place in a body that a directive tells of: blanks and case apart, and whether it is folded away or not. */
export function findPassage(body: Element, directives: readonly TextDirective[]): Range | undefined {
  for (const passing of [PASSING, `${PASSING}, ${NOTES}`]) {
    const page = squeezeBody(body, passing);
    for (const directive of directives) {
      const span = findSpan(page.text, directive);
      const [from, to] = [page.placeOf(span?.start), page.placeOf(span && span.end - 1)];
      if (!from || !to) continue;
      const range = body.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, Math.min(to.node.length, to.offset + 1));
      return range;
    }
  }
  return undefined;
}

/** The text of a body without blanks and without what is passed over, and where each of its characters stands. */
function squeezeBody(body: Element, passing: string) {
  const nodes: { node: Text; start: number; offsets: Uint32Array }[] = [];
  let text = "";
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(passing) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const squeezed = squeeze(node.data);
    nodes.push({ node, start: text.length, offsets: squeezed.offsets });
    text += squeezed.text;
  }
  return {
    text,
    placeOf(at: number | undefined): Place | undefined {
      if (at === undefined) return undefined;
      const found = nodes.findLast(({ start }) => start <= at);
      return found && { node: found.node, offset: found.offsets[at - found.start] ?? 0 };
    },
  };
}

/** The first place where what is named stands between what is to stand around it. */
function findSpan(text: string, directive: TextDirective): { start: number; end: number } | undefined {
  const [prefix, first, last, suffix] = [
    directive.prefix,
    directive.first,
    directive.last,
    directive.suffix,
  ].map((part) => squeeze(part).text) as [string, string, string, string];
  if (!first) return undefined;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!text.endsWith(prefix, start)) continue;
    const firstEnd = start + first.length;
    for (let at = last ? text.indexOf(last, firstEnd) : firstEnd; at >= 0; at = text.indexOf(last, at + 1)) {
      const end = at + last.length;
      if (text.startsWith(suffix, end)) return { start, end };
      if (!last) break;
    }
  }
  return undefined;
}
