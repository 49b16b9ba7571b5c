import type { Root } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Extension } from "micromark-util-types";
import type { Processor } from "unified";
import { NotMdx, type Refusals } from "./lenient.ts";
import { mdxFromMarkdown } from "./mdxFromMarkdown.ts";
import { mdxSyntax } from "./mdxSyntax.ts";

/** Maximum number of attempts to parse a text. */
const MAX_ATTEMPTS = 20;

declare module "mdast" {
  interface RootData {
    /** Offsets of tags, expressions and statements that are not closed and became text. */
    notMdx?: number[];
  }
}

/**
 * Parses MDX repeatedly until all text that only looks like MDX is known.
 * @param parse Adds MDX to a parser by its argument and parses the text.
 */
export function readMdx(text: string, parse: (addMdx: (parser: Processor) => void) => Root): Root {
  const lastEnds = { 60: text.lastIndexOf(">"), 123: text.lastIndexOf("}") };
  const refusals: Refusals = { offsets: new Set(), isFinal: false, lastEnds, failures: 0 };
  for (let attempt = 1; ; attempt++) {
    refusals.isFinal = attempt === MAX_ATTEMPTS;
    try {
      const tree = parse((parser) => addTo(parser, { ...refusals }));
      tree.data = { notMdx: [...refusals.offsets] };
      return tree;
    } catch (cause) {
      if (!(cause instanceof NotMdx)) throw cause;
      refusals.offsets.add(cause.offset);
    }
  }
}

function addTo(parser: Processor, refusals: Refusals): void {
  parser.use(function () {
    const data = this.data() as {
      micromarkExtensions?: Extension[];
      fromMarkdownExtensions?: FromMarkdown[];
    };
    (data.micromarkExtensions ??= []).push(mdxSyntax(refusals));
    (data.fromMarkdownExtensions ??= []).push(mdxFromMarkdown);
  });
}
