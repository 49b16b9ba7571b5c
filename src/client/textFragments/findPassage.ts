import {
  BOUNDARIES,
  findDirective,
  type SearchedText,
} from "../../shared/textFragments/findTextDirective.ts";
import { squeeze } from "../../shared/text/foldText.ts";
import type { TextDirective } from "../../shared/textFragments/textDirective.ts";

/**
 * Selector of elements of a body that are not text. Together with {@link NOTES}, it matches everything that the build
 * omits from the search text.
 */
const SKIPPED =
  "script, style, template, noscript, textarea, select, button, svg, audio, video, annotation, annotation-xml, rp, [hidden], a.anchor";
/** Selector of text that is not searchable but may be contained in copied links to a passage. */
const NOTES = "[data-footnote-ref], [data-footnote-backref], .sr-only, rt, rtc";
/** Selector of inline elements, whose edges are not word boundaries. */
const INLINE =
  "a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, math, math *, q, rb, rt, ruby, s, samp, small, " +
  "span, strike, strong, sub, sup, time, tt, u, var, wbr";

/** Position in the DOM of a character in the text without spaces. */
interface CharacterOrigin {
  node: Text;
  offset: number;
}

interface SqueezedPage extends SearchedText {
  originOf(at: number | undefined): CharacterOrigin | undefined;
}

/**
 * Finds a passage in a body that matches any of the text directives. Ignores case. Also searches collapsed `<details>`
 * and tabs that are not selected. If no directive matches entire words, falls back to matches within Hangul words or
 * with different spaces. Returns `undefined` if no directive matches.
 */
export function findPassage(body: Element, directives: readonly TextDirective[]): Range | undefined {
  const pages = new Map<string, SqueezedPage>();
  for (const isStrict of [true, false]) {
    for (const skipped of ["", NOTES]) {
      const page = pages.get(skipped) ?? squeezeBody(body, skipped);
      pages.set(skipped, page);
      for (const directive of directives) {
        const span = findDirective(page, directive, isStrict);
        const [from, to] = [page.originOf(span?.start), page.originOf(span && span.end - 1)];
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

/**
 * Removes spaces from the text of a body and records the position of each remaining character.
 * @param skipped Selector of the elements to skip.
 */
function squeezeBody(body: Element, skipped: string): SqueezedPage {
  const nodes: { node: Text; start: number; offsets: Uint32Array }[] = [];
  const texts: string[] = [];
  const starts: number[] = [];
  /** Kind of boundary before the next character. */
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
    } else if (node instanceof Element && !node.matches(SKIPPED)) {
      if (skipped && node.matches(skipped)) {
        // Browsers differ in whether a skipped element is a word boundary.
        if (before === BOUNDARIES.nothing) before = BOUNDARIES.either;
        return;
      }
      const isBlock = !node.matches(INLINE);
      if (isBlock) before = BOUNDARIES.space;
      node.childNodes.forEach(read);
      if (isBlock) before = BOUNDARIES.space;
    }
  };
  read(body);
  return {
    text: texts.join(""),
    starts,
    originOf(at: number | undefined): CharacterOrigin | undefined {
      if (at === undefined) return undefined;
      const found = nodes.findLast(({ start }) => start <= at);
      return found && { node: found.node, offset: found.offsets[at - found.start] ?? 0 };
    },
  };
}
