import { factorySpace } from "micromark-factory-space";
import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, State } from "micromark-util-types";
import { isKnownFence } from "../callouts/kinds.ts";
import { BlockContent, resolveContent } from "./content.ts";
import { FenceLines } from "./fenceLines.ts";
import { isLineEnd, lookAtLine, prefixBefore, type States, tokenizeHead } from "./headLine.ts";

/**
 * Tokenizes a fenced block from `:::tip` to its closing `:::` or the end of its container. A block of an unknown kind must have a closing
 * line.
 * @param closed Numbers of the lines of heads whose blocks have a closing line.
 */
export function fencedBlock(closed: ReadonlySet<number>): Construct {
  return {
    name: "fencedBlock",
    concrete: true,
    tokenize(effects, ok, nok) {
      return tokenizeFencedBlock({ context: this, effects, ok, nok }, closed);
    },
    resolve: resolveContent,
  };
}

const nonLazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return (next) => (this.parser.lazy[this.now().line] ? nok : ok)(next);
    };
  },
};

function tokenizeFencedBlock({ context, effects, ok, nok }: States, closed: ReadonlySet<number>): State {
  const content = new BlockContent(effects);
  const before = prefixBefore(context);
  const headLine = context.now().line;
  let lines: FenceLines;

  return tokenizeHead({
    context,
    effects,
    // A block of an unknown kind cannot interrupt a paragraph.
    accepts: ({ head }) =>
      head.block === "fence" && (isKnownFence(head.kind) || (!context.interrupt && closed.has(headLine))),
    ok: (head) => (code) => {
      if (context.interrupt || code === null || head.block !== "fence") return end(code);
      lines = new FenceLines(head.colons);
      return effects.check(nonLazyLine, first, end)(code);
    },
    nok,
  });

  function first(code: Code): State {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return lineStart();
  }

  function lineStart(): State {
    const look = lookAtLine((line) => lines.closesAt(line));
    const line = before > 0 ? factorySpace(effects, inside, "linePrefix", before + 1) : inside;
    return effects.check(look, close, line);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, nextLine, end)(code);
    content.consume(code);
    return inside;
  }

  function nextLine(code: Code): State {
    content.consume(code);
    content.endLine();
    return lineStart();
  }

  function close(code: Code): State | undefined {
    content.end();
    effects.enter("ownBlockClose");
    return closing(code);
  }

  function closing(code: Code): State | undefined {
    if (isLineEnd(code)) {
      effects.exit("ownBlockClose");
      effects.exit("ownBlock");
      return ok(code);
    }
    effects.consume(code);
    return closing;
  }

  function end(code: Code): State | undefined {
    content.end();
    effects.exit("ownBlock");
    return ok(code);
  }
}
