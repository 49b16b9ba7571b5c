import { resolveAll } from "micromark-util-resolve-all";
import type { Construct, Event, Resolver, State, Token } from "micromark-util-types";
import { characterOf } from "../characterOf.ts";
import { type InlineMark, MARKS, type Pair, TOKENS } from "./marks.ts";

function createPair(mark: InlineMark): Construct {
  const { text, opens, closes, mayOpen, mayClose } = mark;
  return {
    tokenize(effects, ok, nok) {
      const before = characterOf(this.previous);
      let size = 0;
      const inside: State = (code) => {
        const character = characterOf(code);
        if (size < text.length) {
          if (character !== text.charAt(size)) return nok(code);
          effects.consume(code);
          size += 1;
          return inside;
        }
        const token = effects.exit("pairMark");
        const isLonger = mayOpen && [before, character].includes(text.charAt(0));
        token.pairOpened = !mayOpen || mayOpen(before, character) ? opens : undefined;
        token.pairClosed = !mayClose || mayClose(before, character) ? closes : undefined;
        return (!isLonger && (token.pairOpened || token.pairClosed) ? ok : nok)(code);
      };
      return (code) => {
        effects.enter("pairMark");
        return inside(code);
      };
    },
    resolveAll: resolvePairs,
  };
}

/** Constructs of marks, by the code of their first character. Longer marks come first. */
export const pairs: Record<number, Construct[]> = {};
for (const mark of MARKS.toSorted((a, b) => b.text.length - a.text.length)) {
  (pairs[mark.text.charCodeAt(0)] ??= []).push(createPair(mark));
}

/** Constructs that resolve pairs inside emphasis and links. One construct is enough, because it resolves all marks. */
export const pairsWithin: Construct[] = MARKS.slice(0, 1).map(createPair);

/** An open mark. `start` is the index in the events at which its pair begins; `size` is the number of events of the mark. */
interface Open {
  start: number;
  size: 0 | 2;
  point: Token["start"];
  mark: Token;
}

/** Converts each `~>` without a closing `~~}` to text. */
function dropLoneReplacements(events: readonly Event[]): void {
  let isEnded = false;
  for (const [edge, mark] of events.toReversed()) {
    if (edge === "enter" || mark.type !== "pairMark") continue;
    if (mark.pairClosed === "{~~" && !isEnded) mark.pairClosed = mark.pairOpened = undefined;
    isEnded = mark.pairClosed === "~>" || (isEnded && mark.pairClosed !== "{~~" && mark.pairOpened !== "{~~");
  }
}

/** Pairs each closing mark with the last open mark of the same pair. Marks without a counterpart become text. */
function resolvePairs(...[events, context]: Parameters<Resolver>): Event[] {
  dropLoneReplacements(events);
  const resolved: Event[] = [];
  const open = new Map<string, Open>();
  for (const event of events) {
    const [edge, mark] = event;
    resolved.push(event);
    if (edge === "enter" || mark.type !== "pairMark") continue;
    const opening = open.get(mark.pairClosed ?? "");
    if (opening) {
      const { start, size } = opening;
      const all = resolved.splice(start);
      const type = TOKENS[mark.pairClosed as Pair];
      const pair: Token = { type, start: { ...opening.point }, end: { ...mark.end } };
      const spans = context.parser.constructs.insideSpan.null as Construct[];
      resolved.push(["enter", pair, context], ...all.slice(0, size));
      for (const inner of resolveAll(spans, all.slice(size, -2), context)) resolved.push(inner);
      resolved.push(...all.slice(-2), ["exit", pair, context]);
      for (const [name, { start: other }] of open) if (other >= start) open.delete(name);
      mark.type = opening.mark.type = "pairSequence";
      // The inserted text begins after `~>`.
      if (mark.pairOpened === "~>")
        open.set("~>", { start: resolved.length, size: 0, point: mark.end, mark });
    } else if (mark.pairOpened && mark.pairOpened !== "~>") {
      open.set(mark.pairOpened, { start: resolved.length - 2, size: 2, point: mark.start, mark });
    }
  }
  for (const [, token] of resolved) if (token.type === "pairMark") token.type = "data";
  // micromark continues to use the same array, so its contents are replaced.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}
