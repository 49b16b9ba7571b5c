import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { type Dialect, isPython } from "./dialects/dialect.ts";
import { editInPlace } from "./editsInPlace.ts";
import { dropUrlEnds, endUrls } from "./text/bareUrls.ts";
import { dialectSyntax } from "./syntax/dialects/dialectSyntax.ts";
import { definitionBelow } from "./syntax/definitions/definitionBelow.ts";
import { fenceSyntax, remarkOwnSyntax } from "./syntax/ownSyntax.ts";
import { htmlLines } from "./html/htmlLines.ts";
import { mathSyntax } from "./math/mathSyntax.ts";
import { readMdx } from "./mdx/syntax/readMdx.ts";
import { remarkTex, texFromMarkdown } from "./math/texFromMarkdown.ts";

editInPlace();

const parser = unified()
  .use(remarkParse)
  // One tilde stands for a range: `3~5일, 100~200원`.
  .use(remarkGfm, { singleTilde: false })
  // `**마크다운(Markdown)**을` is bold, https://github.com/commonmark/commonmark-spec/issues/650.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkOwnSyntax)
  .use(remarkMath)
  .use(remarkTex);

export interface ParseOptions {
  /** Whether `$x$`, `\(x\)`, `\[x\]` and `\begin{align}` are formulas. */
  singleDollars?: boolean | undefined;
  /** Whether the text is MDX; its tags, expressions and statements are leaves of the tree then. */
  isMdx?: boolean;
  /** Engines whose syntax is read; none by default. */
  dialects?: ReadonlySet<Dialect>;
}

/** Markdown (CommonMark, GFM, formulas, and what {@link remarkOwnSyntax} reads) as a syntax tree. */
export function parseMarkdown(written: string, options?: ParseOptions): Root {
  return parseWithSource(written, options).tree;
}

/** The same, with the text in which the tree's positions are: bare addresses may end in it at a comment. */
export function parseWithSource(written: string, options: ParseOptions = {}): { tree: Root; source: string } {
  const text = written.normalize("NFC");
  const tree = read(text, options);
  const ended = endUrls(text, tree);
  if (ended === text) return { tree, source: text };
  return { tree: dropUrlEnds(read(ended, options)), source: ended };
}

function read(
  text: string,
  { singleDollars = false, isMdx = false, dialects = new Set() }: ParseOptions,
): Root {
  const isOfPython = isPython(dialects);
  const readWith = (addMdx?: (own: Processor) => void) => {
    const own = parser()
      .data("micromarkExtensions", [
        mathSyntax(text, singleDollars),
        fenceSyntax(text),
        ...dialectSyntax(dialects),
        ...(isMdx ? [] : [htmlLines(text, isOfPython)]),
        ...(isOfPython ? [definitionBelow] : []),
      ])
      .data("fromMarkdownExtensions", [texFromMarkdown(singleDollars)])
      .data("isPython", isOfPython);
    addMdx?.(own as unknown as Processor);
    return own.runSync(own.parse(text), text) as Root;
  };
  return isMdx ? readMdx(text, readWith) : readWith();
}
