import { factorySpace } from "micromark-factory-space";
import { markdownLineEnding, markdownSpace } from "micromark-util-character";
import type { Code, Construct, Event, State } from "micromark-util-types";
import { BlockContent, resolveContent } from "../blocks/content.ts";
import { isLineEnd, type States } from "../blocks/headLine.ts";
import { Lookahead } from "../blocks/lookahead.ts";
import { MAX_DEPTH } from "../tokens.ts";

/** Minimum indentation of the lines below the first line of a description, in columns. */
const INDENT = 2;

/** Tokenizes `:   Description` of the term in the paragraph above: https://michelf.ca/projects/php-markdown/extra/#def-list */
export const descriptionBlock: Construct = {
  name: "descriptionBlock",
  tokenize(effects, ok, nok) {
    return tokenizeDescriptionBlock({ context: this, effects, ok, nok });
  },
  resolve: resolveContent,
};

function tokenizeDescriptionBlock({ context, effects, ok, nok }: States): State {
  const content = new BlockContent(effects);
  const lookahead = new Lookahead(context, ({ indent, blankLines, effects: look, yes, no }) => {
    if (indent >= INDENT) return yes;
    // A line that continues the paragraph need not be indented.
    return blankLines > 0 ? no : look.interrupt(context.parser.constructs.flow, no, yes);
  });
  /** Width of the marker in columns, including spaces. */
  let width = 0;

  return (code) => {
    if ((context.parser.ownBlockDepth ?? 0) >= MAX_DEPTH) return nok(code);
    if (context.parser.lazy[context.now().line]) return nok(code);
    if (!context.interrupt && !followsTerm(context.events)) return nok(code);
    effects.enter("description");
    effects.enter("descriptionMarker");
    effects.consume(code);
    width = 1;
    return marker;
  };

  function marker(code: Code): State | undefined {
    // More than four spaces would begin indented code, so the line is not a description.
    if (markdownSpace(code) && width < 5) {
      effects.consume(code);
      width += 1;
      return marker;
    }
    effects.exit("descriptionMarker");
    if (width === 1 || isLineEnd(code) || markdownSpace(code)) return nok(code);
    if (!context.interrupt) return inside(code);
    effects.exit("description");
    return ok(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) return lookahead.check({ effects, yes: nextLine, no: end })(code);
    content.consume(code);
    return inside;
  }

  function nextLine(code: Code): State {
    content.consume(code);
    content.endLine();
    return factorySpace(effects, inside, "linePrefix", width + 1);
  }

  function end(code: Code): State | undefined {
    content.end();
    effects.exit("description");
    return ok(code);
  }
}

/** Whether a paragraph or another description precedes, with at most one blank line in between. */
function followsTerm(events: readonly Event[]): boolean {
  let blankLines = 0;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const [edge, { type }] = events[index] as Event;
    if (type === "lineEndingBlank") blankLines += edge === "exit" ? 1 : 0;
    else if (type !== "lineEnding" && type !== "linePrefix") {
      return type === "description" || (type === "content" && events[index - 1]?.[1].type === "paragraph");
    }
    if (blankLines > 1) return false;
  }
  return false;
}
