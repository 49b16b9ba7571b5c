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
import { reportDisabledSyntax } from "./dialects/tags/reportDisabledSyntax.ts";
import { closeTags } from "./html/balance/closeTags.ts";
import { showOpenings } from "./html/showOpenings.ts";
import { showUnknown } from "./html/showUnknown.ts";
import { warnRaw } from "./html/warnRaw.ts";
import type { HeadingRule } from "./headingRules/headingRule.ts";
import { markOldIds } from "./headingRules/markOldIds.ts";
import { hintMath } from "./math/hintMath.ts";
import { resolveMdx } from "./mdx/resolveMdx.ts";
import { parseWithSource } from "./parse.ts";
import { normsInCells } from "./math/normsInCells.ts";
import { normalizeLabel, findMisplacedDefinitions } from "./findMisplacedDefinitions.ts";
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
import { findUndefinedReferences } from "./findUndefinedReferences.ts";

interface Options {
  /** Title in front matter; default: the leading heading, or `lastResort` if there is none. */
  title: string | undefined;
  lastResort: string;
  /** Language of the text; default: guessed from its script. */
  language: string | undefined;
  /** Whether `$x$`, `\(x\)`, `\[x\]` and `\begin{align}` are formulas. */
  singleDollars: boolean;
  /** Whether the front matter of the post has the key for formulas, with any value. */
  isMathSet: boolean;
  /** Whether a line ending within a paragraph is shown as a line break; see {@link resolveSoftBreaks}. */
  breaks: boolean;
  /** Engines whose syntax is parsed. */
  dialects: ReadonlySet<Dialect>;
  /** Rules of other engines, by which headings have further ids; none by default. */
  headingRules?: readonly HeadingRule[];
  /** Options for reading MkDocs snippets. */
  snippets: SnippetSources;
  /** Whether the text is MDX. */
  isMdx?: boolean;
  warn: Warn;
}

/** A parsed text. Links and other references to files are not resolved yet. */
export interface Text {
  tree: Root;
  title: string;
  /** Whether the title is also the text's leading heading; if so, `tree` does not contain that heading. */
  isTitleWritten: boolean;
  language: string;
  /** The text as plain Markdown for other programs. */
  plainMarkdown: PlainMarkdown;
}

/** Parses an author's Markdown, converts the syntax of other engines to Maru's, and reports problems in the text. */
export function parseText(body: string, options: Options): Text {
  const { singleDollars, isMathSet, breaks, dialects, isMdx = false, headingRules = [] } = options;
  const included =
    dialects.has("mkdocs") && body.includes("8<-")
      ? includeSnippets(body, options.snippets, options.warn)
      : undefined;
  if (!dialects.has("mkdocs")) warnOfSnippets(body, options.warn);
  const warn = included?.warnBy(options.warn) ?? options.warn;
  const text = included?.text ?? body;
  // Before the other steps below, because they would mistake a URL in angle brackets for a tag.
  const sized = readImageSizes(text, dialects, warn);
  const cleared = readDialects(isMdx ? sized : showOpenings(sized, warn), {
    dialects,
    isMdx,
    singleDollars,
    warn,
  });
  const markdown = normsInCells(cleared, singleDollars);
  const { tree, source } = parseWithSource(markdown, { singleDollars, dialects, isMdx });
  if (!singleDollars && !isMathSet) hintMath(tree, source, warn);
  if (source.includes("<")) showUnknown(tree);
  if (isPython(dialects)) joinLists(tree);
  const plainMarkdown = new PlainMarkdown(tree, source, isMdx ? resolveMdx(tree, source, warn) : []);
  readUnencodedUrls(tree, markdown);
  dropContents(tree, dialects);
  embedUrls(tree, dialects);
  reportDisabledSyntax(tree, { source, dialects, warn });
  resolveDialects(tree, dialects, warn);
  markOldIds(tree, source, headingRules);
  const title = options.title ?? leadingHeading(tree) ?? options.lastResort;
  const language = options.language ?? languageByScript(title + text) ?? "en";
  const isTitleWritten = dropLeadingHeading(tree, title);
  plainMarkdown.keepOnly(tree.children);
  lowerHeadings(tree);
  numberFootnotes(tree, warn);
  readCaptions(tree, warn);
  warnOfExcessCells(tree, warn);
  if (source.includes("<")) warnRaw(tree, warn);
  const misplaced = findMisplacedDefinitions(tree, source);
  for (const { line, written } of misplaced) {
    const message = `\`${written}\` defines no reference, because the line above it is not empty; put an empty line above it`;
    warn("link", line, message, "definition without an empty line above");
  }
  for (const { line, written, label } of findUndefinedReferences(tree)) {
    if (misplaced.some((definition) => definition.label === normalizeLabel(label))) continue;
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
