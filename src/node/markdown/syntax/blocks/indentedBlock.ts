import { factorySpace } from "micromark-factory-space";
import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, State } from "micromark-util-types";
import { isKnownKind } from "../callouts/kinds.ts";
import { BlockContent, resolveContent } from "./content.ts";
import type { HeadLine } from "./heads.ts";
import { prefixBefore, type States, tokenizeHead } from "./headLine.ts";
import { Lookahead } from "./lookahead.ts";

/** Indentation of a block's content in Python-Markdown, in columns. */
const INDENT = 4;

/** Tokenizes a head and the indented lines below it: callouts and tabs of MkDocs. */
export const indentedBlock: Construct = {
  name: "indentedBlock",
  tokenize(effects, ok, nok) {
    return tokenizeIndentedBlock({ context: this, effects, ok, nok });
  },
  resolve: resolveContent,
};

function tokenizeIndentedBlock({ context, effects, ok, nok }: States): State {
  const content = new BlockContent(effects);
  const before = prefixBefore(context);
  const lookahead = new Lookahead(context, ({ indent, yes, no }) => (indent >= INDENT ? yes : no));

  return tokenizeHead({
    context,
    effects,
    accepts: (line) => isHead(line, context.interrupt === true),
    ok: () => (context.interrupt ? end : lookahead.check({ effects, yes: first, no: end })),
    nok,
  });

  function first(code: Code): State {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return lineStart();
  }

  function lineStart(): State {
    return factorySpace(effects, inside, "linePrefix", INDENT + before + 1);
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
    return lineStart();
  }

  function end(code: Code): State | undefined {
    content.end();
    effects.exit("ownBlock");
    return ok(code);
  }
}

/** Whether a line is a head. A head of an unknown kind, such as `!!! 대박`, cannot interrupt a paragraph. */
function isHead({ head, title }: HeadLine, interrupts: boolean): boolean {
  if (head.block === "tab") return true;
  return head.block === "callout" && (!interrupts || title !== undefined || isKnownKind(head.kind));
}
