import type { Root } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Extension } from "micromark-util-types";
import type { Processor } from "unified";
import { NotMdx, type Refusals } from "./lenient.ts";
import { mdxFromMarkdown } from "./mdxFromMarkdown.ts";
import { mdxSyntax } from "./mdxSyntax.ts";

/** Maximum number of times that a text is parsed. */
const MAX_ATTEMPTS = 20;

declare module "mdast" {
  interface RootData {
    /** Offsets of tags, expressions and statements that are unclosed or invalid, and are therefore text. */
    notMdx?: number[];
  }
}

/**
 * Parses MDX. While text is found that only looks like MDX, parses again with that text as plain text, at most `MAX_ATTEMPTS` times in
 * total.
 * @param parse Parses the text. It must call its argument with the parser, to add the syntax of MDX.
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
