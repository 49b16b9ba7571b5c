import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { mathSyntax } from "./math/mathSyntax.ts";

const parser = unified()
  .use(remarkParse)
  // One tilde stands for a range: `3~5일, 100~200원`.
  .use(remarkGfm, { singleTilde: false })
  // `**마크다운(Markdown)**을` is bold, https://github.com/commonmark/commonmark-spec/issues/650.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkMath);

/** Markdown (CommonMark, GFM, formulas) as a syntax tree; `singleDollars` says whether `$x$` is a formula. */
export function parseMarkdown(written: string, { singleDollars = false } = {}): Root {
  const text = written.normalize("NFC");
  const own = parser().data("micromarkExtensions", [mathSyntax(text, singleDollars)]);
  return own.runSync(own.parse(text)) as Root;
}
