import type { Root } from "mdast";
import { languageByScript } from "../../shared/content/language.ts";
import { type Dialect, isPython } from "./dialects/dialect.ts";
import { readUnencodedUrls } from "./unencodedUrls.ts";
import type { Warn } from "../diagnostics/problem.ts";
import { findAnnotated } from "./code/annotations.ts";
import { describeCode } from "./code/describeCode.ts";
import { embedUrls } from "./embeds/embedUrls.ts";
import { readDialects } from "./dialects/readDialects.ts";
import { dropContents } from "./dialects/dropContents.ts";
import { readImageSizes } from "./dialects/imageSizes.ts";
import { reportUnread } from "./dialects/tags/reportUnread.ts";
import { closeTags } from "./html/balance/closeTags.ts";
import { showOpenings } from "./html/showOpenings.ts";
import { showUnknown } from "./html/showUnknown.ts";
import { warnRaw } from "./html/warnRaw.ts";
import { hintMath } from "./math/hintMath.ts";
import { resolveMdx } from "./mdx/resolveMdx.ts";
import { parseWithSource } from "./parse.ts";
import { normsInCells } from "./math/normsInCells.ts";
import { labelOf, misplacedDefinitions } from "./misplacedDefinitions.ts";
import { PlainMarkdown } from "./plainMarkdown/plainMarkdown.ts";
import { includeSnippets } from "./snippets/includeSnippets.ts";
import type { SnippetSources } from "./snippets/readSnippet.ts";
import { warnOfSnippets } from "./snippets/warnOfSnippets.ts";
import { readCaptions } from "./structure/captions.ts";
import { numberFootnotes } from "./structure/footnotes.ts";
import { dropLeadingHeading, leadingHeading, lowerHeadings } from "./structure/headings.ts";
import { warnOfExcessCells } from "./structure/warnOfExcessCells.ts";
import { joinLists } from "./syntax/definitions/joinLists.ts";
import { nameBlocks } from "./syntax/blocks/nameBlocks.ts";
import { resolveDialects } from "./syntax/dialects/resolveDialects.ts";
import { expandAbbreviations } from "./syntax/inline/expandAbbreviations.ts";
import { resolveSoftBreaks } from "./text/softBreaks.ts";
import { undefinedReferences } from "./undefinedReferences.ts";

interface ReadOptions {
  /** What front matter calls the text; without it its leading heading does, else the last resort. */
  title: string | undefined;
  lastResort: string;
  /** What is known of its language; without it its script tells. */
  language: string | undefined;
  /** Whether `$x$`, `\(x\)`, `\[x\]` and `\begin{align}` are formulas. */
  singleDollars: boolean;
  /** Whether the text itself says that. */
  isMathSaid: boolean;
  /** Whether a line of a paragraph in the source is a line of the text. */
  breaks: boolean;
  /** Engines whose syntax is read. */
  dialects: ReadonlySet<Dialect>;
  /** Where the files are that MkDocs' authors include. */
  snippets: SnippetSources;
  /** Whether the text is MDX. */
  isMdx?: boolean;
  warn: Warn;
}

/** A text as a syntax tree in which all is settled that needs no other file. */
export interface Text {
  tree: Root;
  title: string;
  /** Whether the title was a heading of the text, which is left out of it. */
  isTitleWritten: boolean;
  language: string;
  /** The same as Markdown that can be read away from its page. */
  plainMarkdown: PlainMarkdown;
}

/** From an author's Markdown to its tree, step by step: other engines' words first, Maru's own last. */
export function readText(body: string, options: ReadOptions): Text {
  const { singleDollars, isMathSaid, breaks, dialects, isMdx = false } = options;
  const included =
    dialects.has("mkdocs") && body.includes("8<-")
      ? includeSnippets(body, options.snippets, options.warn)
      : undefined;
  if (!dialects.has("mkdocs")) warnOfSnippets(body, options.warn);
  const warn = included?.warnBy(options.warn) ?? options.warn;
  const text = included?.text ?? body;
  // First, for an address in angle brackets could be taken for a tag while its image is none.
  const sized = readImageSizes(text, dialects, warn);
  const cleared = readDialects(isMdx ? sized : showOpenings(sized, warn), {
    dialects,
    isMdx,
    singleDollars,
    warn,
  });
  const markdown = normsInCells(cleared, singleDollars);
  const { tree, source } = parseWithSource(markdown, { singleDollars, dialects, isMdx });
  if (!singleDollars && !isMathSaid) hintMath(tree, source, warn);
  if (source.includes("<")) showUnknown(tree);
  if (isPython(dialects)) joinLists(tree);
  const plainMarkdown = new PlainMarkdown(tree, source, isMdx ? resolveMdx(tree, source, warn) : []);
  readUnencodedUrls(tree, markdown);
  dropContents(tree, dialects);
  embedUrls(tree, dialects);
  reportUnread(tree, { source, dialects, warn });
  resolveDialects(tree, dialects, warn);
  const title = options.title ?? leadingHeading(tree) ?? options.lastResort;
  const language = options.language ?? languageByScript(title + text) ?? "en";
  const isTitleWritten = leadingHeading(tree) === title;
  dropLeadingHeading(tree, title);
  plainMarkdown.keepOnly(tree.children);
  lowerHeadings(tree);
  numberFootnotes(tree, warn);
  readCaptions(tree, warn);
  warnOfExcessCells(tree, warn);
  if (source.includes("<")) warnRaw(tree, warn);
  const misplaced = misplacedDefinitions(tree, source);
  for (const { line, written } of misplaced) {
    const message = `\`${written}\` defines no reference, for the line above it is not empty; put an empty line above it`;
    warn("link", line, message, "definition without an empty line above");
  }
  for (const { line, written, label } of undefinedReferences(tree)) {
    if (misplaced.some((definition) => definition.label === labelOf(label))) continue;
    const message = `reference \`${written}\` has no definition; add a line \`[${label}]: https://…\``;
    warn("link", line, message, "reference without a definition");
  }
  describeCode(tree, warn);
  if (dialects.has("mkdocs")) findAnnotated(tree);
  resolveSoftBreaks(tree, { breaks, language });
  nameBlocks(tree, language, warn);
  expandAbbreviations(tree);
  if (source.includes("<")) closeTags(tree, warn);
  included?.restoreLines(tree);
  return { tree, title, isTitleWritten, language, plainMarkdown };
}
