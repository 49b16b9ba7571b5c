import type { Root } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Extension } from "micromark-util-types";
import type { Processor } from "unified";
import { NotMdx, type Refusals } from "./lenient.ts";
import { mdxFromMarkdown } from "./mdxFromMarkdown.ts";
import { mdxSyntax } from "./mdxSyntax.ts";

/** How often a text is read anew for the sake of what only looked like MDX. */
const MOST_READINGS = 20;

declare module "mdast" {
  interface RootData {
    /** Offsets of tags, expressions and statements that begin and never end; they are text. */
    notMdx?: number[];
  }
}

/** Calls `read`, which is to add MDX to a parser and parse, until all that only looks like MDX is known. */
export function readMdx(text: string, read: (addMdx: (parser: Processor) => void) => Root): Root {
  const lastEnds = { 60: text.lastIndexOf(">"), 123: text.lastIndexOf("}") };
  const refusals: Refusals = { offsets: new Set(), isFinal: false, lastEnds, failures: 0 };
  for (let reading = 1; ; reading++) {
    refusals.isFinal = reading === MOST_READINGS;
    try {
      const tree = read((parser) => addTo(parser, { ...refusals }));
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
