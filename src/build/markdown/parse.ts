import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { editInPlace } from "./editsInPlace.ts";
import { dropAddressEnds, endAddresses } from "./text/bareAddresses.ts";
import { remarkOwnSyntax } from "./syntax/ownSyntax.ts";
import { mathSyntax } from "./math/mathSyntax.ts";

editInPlace();

const parser = unified()
  .use(remarkParse)
  // One tilde stands for a range: `3~5일, 100~200원`.
  .use(remarkGfm, { singleTilde: false })
  // `**마크다운(Markdown)**을` is bold, https://github.com/commonmark/commonmark-spec/issues/650.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkOwnSyntax)
  .use(remarkMath);

interface ParseOptions {
  /** Whether `$x$` is a formula. */
  singleDollars?: boolean;
}

/** Markdown (CommonMark, GFM, formulas, and what {@link remarkOwnSyntax} reads) as a syntax tree. */
export function parseMarkdown(written: string, { singleDollars = false }: ParseOptions = {}): Root {
  const text = written.normalize("NFC");
  const tree = read(text, singleDollars);
  const ended = endAddresses(text, tree);
  return ended === text ? tree : dropAddressEnds(read(ended, singleDollars));
}

function read(text: string, singleDollars: boolean): Root {
  const own = parser().data("micromarkExtensions", [mathSyntax(text, singleDollars)]);
  return own.runSync(own.parse(text)) as Root;
}
