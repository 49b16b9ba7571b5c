import {
  BOUNDARIES,
  findDirective,
  type SearchedText,
} from "../../shared/textFragments/findTextDirective.ts";
import { squeeze } from "../../shared/text/foldText.ts";
import type { TextDirective } from "../../shared/textFragments/textDirective.ts";

/** What is of a body but is not its text; with the notes, all that the build passes over. */
const PASSING =
  "script, style, template, noscript, textarea, select, button, svg, audio, video, annotation, annotation-xml, rp, [hidden], a.anchor";
/** What a search has not read, but a reader who copies the link to a passage has. */
const NOTES = "[data-footnote-ref], [data-footnote-backref], .sr-only, rt, rtc";
/** What stands within a line: no word ends at its edges. */
const WITHIN =
  "a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, math, math *, q, rb, rt, ruby, s, samp, small, " +
  "span, strike, strong, sub, sup, time, tt, u, var, wbr";

/** Where a character of the squeezed text comes from. */
interface Place {
  node: Text;
  offset: number;
}

interface Page extends SearchedText {
  placeOf(at: number | undefined): Place | undefined;
}

/**
 * The place in a body that a directive tells of: case apart, and whether it is folded away or not. Where it names no whole words that are
 * there, a place that has them with other blanks.
 */
export function findPassage(body: Element, directives: readonly TextDirective[]): Range | undefined {
  const pages = new Map<string, Page>();
  for (const isStrict of [true, false]) {
    for (const passedOver of ["", NOTES]) {
      const page = pages.get(passedOver) ?? squeezeBody(body, passedOver);
      pages.set(passedOver, page);
      for (const directive of directives) {
        const span = findDirective(page, directive, isStrict);
        const [from, to] = [page.placeOf(span?.start), page.placeOf(span && span.end - 1)];
        if (!from || !to) continue;
        const range = body.ownerDocument.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, Math.min(to.node.length, to.offset + 1));
        return range;
      }
    }
  }
  return undefined;
}

/** The text of a body without blanks and without what is passed over, and where each of its characters stands. */
function squeezeBody(body: Element, passedOver: string): Page {
  const nodes: { node: Text; start: number; offsets: Uint32Array }[] = [];
  const texts: string[] = [];
  const starts: number[] = [];
  /** What stands before the next character. */
  let before: number = BOUNDARIES.space;
  const read = (node: Node): void => {
    if (node instanceof Text) {
      const squeezed = squeeze(node.data);
      const start = starts.length;
      nodes.push({ node, start, offsets: squeezed.offsets });
      texts.push(squeezed.text);
      for (const each of squeezed.starts) starts.push(each);
      if (/^\s/.test(node.data)) before = BOUNDARIES.space;
      if (starts.length === start) return;
      starts[start] = before;
      before = /\s$/.test(node.data) ? BOUNDARIES.space : BOUNDARIES.nothing;
    } else if (node instanceof Element && !node.matches(PASSING)) {
      if (passedOver && node.matches(passedOver)) {
        // With it a word ends there, without it does not.
        if (before === BOUNDARIES.nothing) before = BOUNDARIES.either;
        return;
      }
      const isBlock = !node.matches(WITHIN);
      if (isBlock) before = BOUNDARIES.space;
      node.childNodes.forEach(read);
      if (isBlock) before = BOUNDARIES.space;
    }
  };
  read(body);
  return {
    text: texts.join(""),
    starts,
    placeOf(at: number | undefined): Place | undefined {
      if (at === undefined) return undefined;
      const found = nodes.findLast(({ start }) => start <= at);
      return found && { node: found.node, offset: found.offsets[at - found.start] ?? 0 };
    },
  };
}
