import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { type HeadLine, readHead } from "./heads.ts";
import { DEEPEST } from "../tokens.ts";

/** Takes the rest of the line and hands its text to `read`, which says whether it will do. To be used with `check`. */
export function lookAtLine(read: (line: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const start: State = (code) => {
        if (isLineEnd(code)) return (read("") ? ok : nok)(code);
        effects.enter("data");
        return inside(code);
      };
      const inside: State = (code) => {
        if (isLineEnd(code)) return (read(this.sliceSerialize(effects.exit("data"), true)) ? ok : nok)(code);
        effects.consume(code);
        return inside;
      };
      return start;
    },
  };
}

export function isLineEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code);
}

/** What micromark hands to a construct. */
export interface States {
  context: TokenizeContext;
  effects: Effects;
  ok: State;
  nok: State;
}

export interface HeadStates extends Omit<States, "ok"> {
  /** Whether a block may begin with this head. */
  accepts: (line: HeadLine) => boolean;
  /** At the end of the line. */
  ok: (head: HeadLine["head"]) => State;
}

/** Takes a head with its title, whose text is read like any other. */
export function tokenizeHead({ context, effects, accepts, ok, nok }: HeadStates): State {
  let found: HeadLine | undefined;
  let taken = 0;

  return (code) => {
    if ((context.parser.ownBlockDepth ?? 0) >= DEEPEST) return nok(code);
    effects.enter("ownBlock");
    const look = lookAtLine((line) => {
      found = readHead(line);
      return found !== undefined && accepts(found);
    });
    return effects.check(look, start, nok)(code);
  };

  function start(code: Code): State | undefined {
    effects.enter("ownBlockHead");
    effects.enter("ownBlockMarker");
    return marker(code);
  }

  function marker(code: Code): State | undefined {
    const [from, to] = found?.title ?? [-1, -1];
    if (!isLineEnd(code) && (taken !== from || from === to)) return take(code, marker);
    effects.exit("ownBlockMarker");
    if (isLineEnd(code)) return end(code);
    effects.enter("ownBlockTitle");
    effects.enter("chunkText", { contentType: "text" });
    return title(code);
  }

  function title(code: Code): State | undefined {
    if (taken !== found?.title?.[1]) return take(code, title);
    effects.exit("chunkText");
    effects.exit("ownBlockTitle");
    if (isLineEnd(code)) return end(code);
    effects.enter("ownBlockMarker");
    return marker(code);
  }

  function take(code: Code, then: State): State {
    effects.consume(code);
    taken += 1;
    return then;
  }

  function end(code: Code): State | undefined {
    effects.exit("ownBlockHead");
    return ok((found as HeadLine).head)(code);
  }
}

/** How far the line is indented already, up to three columns. */
export function prefixBefore({ events }: TokenizeContext): number {
  const [, token, context] = events.at(-1) ?? [];
  return token?.type === "linePrefix" && context ? context.sliceSerialize(token, true).length : 0;
}
