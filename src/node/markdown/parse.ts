import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { type Dialect, isPython } from "./dialects/dialect.ts";
import { patchEditMap } from "../dependencyPatches/editMap.ts";
import { dropUrlEnds, endUrls } from "./text/bareUrls.ts";
import { dialectSyntax } from "./syntax/dialects/dialectSyntax.ts";
import { definitionBelow } from "./syntax/definitions/definitionBelow.ts";
import { fenceSyntax, remarkOwnSyntax } from "./syntax/ownSyntax.ts";
import { htmlLines } from "./html/htmlLines.ts";
import { mathSyntax } from "./math/mathSyntax.ts";
import { readMdx } from "./mdx/syntax/readMdx.ts";
import { remarkTex, texFromMarkdown } from "./math/texFromMarkdown.ts";

patchEditMap();

const parser = unified()
  .use(remarkParse)
  // Koreans write ranges with a single tilde, `3~5일, 100~200원`, so it must not mean strikethrough.
  .use(remarkGfm, { singleTilde: false })
  // Makes `**마크다운(Markdown)**을` bold: https://github.com/commonmark/commonmark-spec/issues/650.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkOwnSyntax)
  .use(remarkMath)
  .use(remarkTex);

export interface ParseOptions {
  /** Whether `$x$`, `\(x\)`, `\[x\]` and `\begin{align}` are formulas; false by default. */
  singleDollars?: boolean | undefined;
  /** Whether the text is MDX; its tags, expressions and statements become leaves of the tree. False by default. */
  isMdx?: boolean;
  /** Engines whose syntax is parsed; none by default. */
  dialects?: ReadonlySet<Dialect>;
}

/** Parses Markdown (CommonMark, GFM, formulas and the syntax of {@link remarkOwnSyntax}) into a syntax tree. */
export function parseMarkdown(markdown: string, options?: ParseOptions): Root {
  return parseWithSource(markdown, options).tree;
}

/**
 * Parses like {@link parseMarkdown}, but also returns `source`, the text that positions in the tree refer to. It differs from
 * `markdown` by Unicode normalization (NFC) and by the comments that {@link endUrls} inserts after bare URLs.
 */
export function parseWithSource(
  markdown: string,
  options: ParseOptions = {},
): { tree: Root; source: string } {
  const text = markdown.normalize("NFC");
  const tree = parseNormalized(text, options);
  const withUrlEnds = endUrls(text, tree);
  if (withUrlEnds === text) return { tree, source: text };
  return { tree: dropUrlEnds(parseNormalized(withUrlEnds, options)), source: withUrlEnds };
}

function parseNormalized(
  text: string,
  { singleDollars = false, isMdx = false, dialects = new Set() }: ParseOptions,
): Root {
  const usesPythonMarkdown = isPython(dialects);
  const parseWith = (addMdx?: (processor: Processor) => void) => {
    const processor = parser()
      .data("micromarkExtensions", [
        mathSyntax(text, singleDollars),
        fenceSyntax(text),
        ...dialectSyntax(dialects),
        ...(isMdx ? [] : [htmlLines(text, usesPythonMarkdown)]),
        ...(usesPythonMarkdown ? [definitionBelow] : []),
      ])
      .data("fromMarkdownExtensions", [texFromMarkdown(singleDollars)])
      .data("isPython", usesPythonMarkdown);
    addMdx?.(processor as unknown as Processor);
    return processor.runSync(processor.parse(text), text) as Root;
  };
  return isMdx ? readMdx(text, parseWith) : parseWith();
}
