import { htmlFlow } from "micromark-core-commonmark";
import { markdownLineEnding } from "micromark-util-character";
import type { Code, Extension, State } from "micromark-util-types";
import { findLoneTags } from "./loneTags.ts";
import { findMarkedTags } from "./markedTags.ts";

/**
 * Returns a micromark extension for HTML blocks. Unlike in CommonMark, tags with a `markdown` attribute do not turn the lines
 * below them into HTML. For Python-Markdown, the same is true of tags alone on a line directly above Markdown.
 */
export function htmlLines(text: string, isPython: boolean): Extension {
  if (!text.includes("<")) return {};
  const { alone, inline } = findMarkedTags(text);
  if (isPython) for (const line of findLoneTags(text)) inline.add(line);
  if (alone.size + inline.size === 0) return {};
  return {
    flow: {
      ["<".charCodeAt(0)]: {
        ...htmlFlow,
        name: "htmlUnlessMarkdown",
        tokenize(effects, ok, nok) {
          const { line } = this.now();
          if (inline.has(line)) return nok;
          if (!alone.has(line)) return htmlFlow.tokenize.call(this, effects, ok, nok);
          const inside: State = (code: Code) => {
            if (code !== null && !markdownLineEnding(code)) {
              effects.consume(code);
              return inside;
            }
            effects.exit("htmlFlowData");
            effects.exit("htmlFlow");
            return ok(code);
          };
          return (code) => {
            effects.enter("htmlFlow");
            effects.enter("htmlFlowData");
            return inside(code);
          };
        },
      },
    },
    disable: { null: ["htmlFlow"] },
  };
}
