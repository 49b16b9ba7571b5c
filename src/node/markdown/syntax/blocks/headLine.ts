import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import { type HeadLine, readHead } from "./heads.ts";
import { MAX_DEPTH } from "../tokens.ts";

/**
 * Returns a construct that matches if the rest of the line meets a condition. Must be used with `effects.check`.
 * @param isMatch Condition for the text of the line.
 */
export function lookAtLine(isMatch: (line: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const start: State = (code) => {
        if (isLineEnd(code)) return (isMatch("") ? ok : nok)(code);
        effects.enter("data");
        return inside(code);
      };
      const inside: State = (code) => {
        if (isLineEnd(code))
          return (isMatch(this.sliceSerialize(effects.exit("data"), true)) ? ok : nok)(code);
        effects.consume(code);
        return inside;
      };
      return start;
    },
  };
}

/** Whether a code is a line ending or the end of the text. */
export function isLineEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code);
}

/** The arguments of a micromark tokenizer. */
export interface States {
  context: TokenizeContext;
  effects: Effects;
  ok: State;
  nok: State;
}

export interface HeadStates extends Omit<States, "ok"> {
  /** Whether a block may begin with this head. */
  accepts: (line: HeadLine) => boolean;
  /** Returns the state that follows at the end of the head's line. */
  ok: (head: HeadLine["head"]) => State;
}

/** Tokenizes the first line of a block. Its title is parsed as inline content. */
export function tokenizeHead({ context, effects, accepts, ok, nok }: HeadStates): State {
  let headLine: HeadLine | undefined;
  let consumed = 0;

  return (code) => {
    if ((context.parser.ownBlockDepth ?? 0) >= MAX_DEPTH) return nok(code);
    effects.enter("ownBlock");
    const lookAhead = lookAtLine((line) => {
      headLine = readHead(line);
      return headLine !== undefined && accepts(headLine);
    });
    return effects.check(lookAhead, start, nok)(code);
  };

  function start(code: Code): State | undefined {
    effects.enter("ownBlockHead");
    effects.enter("ownBlockMarker");
    return marker(code);
  }

  function marker(code: Code): State | undefined {
    const [from, to] = headLine?.title ?? [-1, -1];
    if (!isLineEnd(code) && (consumed !== from || from === to)) return take(code, marker);
    effects.exit("ownBlockMarker");
    if (isLineEnd(code)) return end(code);
    effects.enter("ownBlockTitle");
    effects.enter("chunkText", { contentType: "text" });
    return title(code);
  }

  function title(code: Code): State | undefined {
    if (consumed !== headLine?.title?.[1]) return take(code, title);
    effects.exit("chunkText");
    effects.exit("ownBlockTitle");
    if (isLineEnd(code)) return end(code);
    effects.enter("ownBlockMarker");
    return marker(code);
  }

  function take(code: Code, then: State): State {
    effects.consume(code);
    consumed += 1;
    return then;
  }

  function end(code: Code): State | undefined {
    effects.exit("ownBlockHead");
    return ok((headLine as HeadLine).head)(code);
  }
}

/** Returns the indentation before the current position; at most three columns. */
export function prefixBefore({ events }: TokenizeContext): number {
  const [, token, context] = events.at(-1) ?? [];
  return token?.type === "linePrefix" && context ? context.sliceSerialize(token, true).length : 0;
}
