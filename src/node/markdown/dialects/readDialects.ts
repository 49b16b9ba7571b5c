import type { Dialect } from "./dialect.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import { plainTags } from "../html/plainTags.ts";
import { findCodeRanges } from "./findCodeRanges.ts";
import { readComponentTags as readComponents } from "./components.ts";
import type { Span } from "../../../shared/text/span.ts";
import { Draft } from "./draft.ts";
import { dropComments } from "./dropComments.ts";
import { dropModules } from "./dropModules.ts";
import { fenceCode } from "./fenceCode.ts";
import { readHackmd } from "./platforms/hackmd.ts";
import { readHatena } from "./platforms/hatena.ts";
import { readOutputs } from "./tags/liquidOutputs.ts";
import { readLiquidTags } from "./tags/liquidTags.ts";
import { markContents } from "./markContents.ts";
import { Notes } from "./notes.ts";
import { quoteAsides } from "./platforms/quoteAsides.ts";
import { quoteBlocks } from "./quoteBlocks.ts";
import { dropRawMarkers, liftRawMarkers, showEscapedCalls, showEscapedShortcodes } from "./tags/rawPairs.ts";
import { readCalls, readShortcodes } from "./tags/shortcodes.ts";
import { unwrapComponents } from "./unwrapComponents.ts";
import { readVelogEmbeds } from "./platforms/velog.ts";

interface Options {
  dialects: ReadonlySet<Dialect>;
  /** Whether the text is MDX, whose tags, expressions and statements are parsed later. */
  isMdx?: boolean;
  /** Whether single dollars delimit formulas, as in `$x$`. */
  singleDollars?: boolean;
  warn: Warn;
}

/** Engines with Liquid or Nunjucks templates. */
const TEMPLATES: readonly Dialect[] = ["jekyll", "hexo"];
const TAGS: readonly Dialect[] = [...TEMPLATES, "zola"];
const SHORTCODES: readonly Dialect[] = ["hugo", "zola"];

/** Matches every text that contains syntax which {@link readDialects} converts. */
const SIGNS =
  /\{[%{#:/]|<[A-Za-z/!?]|^(?:import|export)\s|%%|:(?:embed|title|image|bookmark)[\]:=]|!(?:youtube|twitter|code\w+)\[/m;

/**
 * Converts the syntax of other engines (tags, shortcodes, components, comments) to Markdown. Also normalizes the text to NFC and its line
 * endings to `\n`. Line numbers do not change. In code, only raw markers and escaped shortcodes are converted. Reports each kind of
 * unsupported syntax once, with its line numbers.
 */
export function readDialects(
  written: string,
  { dialects: all, isMdx = false, singleDollars, warn }: Options,
): string {
  const dialects = isMdx ? without(all, "mdx") : all;
  const text = written.normalize("NFC").replace(/\r\n?/g, "\n");
  if (!SIGNS.test(text)) return text;
  const reads = (engines: readonly Dialect[]) => engines.some((engine) => dialects.has(engine));
  const notes = new Notes();
  const { lines, images } = readLines(text, { reads, notes });
  const components = reads(["mdx"]) ? readComponents(text, images) : undefined;
  const joined = (components ? unwrapComponents(lines, components, notes) : lines).join("\n");
  const stepsOf = (report: Notes): [isEnabled: boolean, step: (draft: Draft) => Draft][] => [
    [reads(TEMPLATES), dropRawMarkers],
    [reads(SHORTCODES), showEscapedShortcodes],
    // In Hugo, `{{/* … */}}` is a comment, which `dropComments` removes.
    [reads(["zola"]) && !reads(["hugo"]), showEscapedCalls],
    [true, (draft) => dropComments(draft, dialects)],
    [reads(["hugo"]), (draft) => readShortcodes(draft, report)],
    [reads(["zola"]), (draft) => readCalls(draft, report)],
    [reads(TEMPLATES), (draft) => readOutputs(draft, report)],
    [reads(TAGS), (draft) => readLiquidTags(draft, report, !reads(TEMPLATES))],
    [reads(["hatena"]), readHatena],
    [reads(["hackmd"]), readHackmd],
    [reads(["velog"]), readVelogEmbeds],
    [!isMdx, (draft) => plainTags(draft, components, report)],
  ];
  const runSteps = (literal: readonly Span[], report: Notes) =>
    stepsOf(report)
      .filter(([isEnabled]) => isEnabled)
      .reduce((draft, [, step]) => step(draft), new Draft(joined, literal)).text;
  // Finding code is slow, so it is skipped for texts that the steps would not change even in code. Most texts are such texts.
  const cleared =
    runSteps([], new Notes()) === joined
      ? joined
      : runSteps(findCodeRanges(joined, { singleDollars }), notes);
  notes.report(warn);
  return cleared;
}

function without(dialects: ReadonlySet<Dialect>, dialect: Dialect): Set<Dialect> {
  return new Set([...dialects].filter((other) => other !== dialect));
}

/** Runs the steps that work on lines. They come before the steps that work on a draft. */
function readLines(
  text: string,
  { reads, notes }: { reads: (engines: readonly Dialect[]) => boolean; notes: Notes },
): ReturnType<typeof dropModules> {
  const steps: [readonly Dialect[], (lines: readonly string[], hasRaw: boolean) => string[]][] = [
    [["jekyll"], markContents],
    [[...TEMPLATES, "hugo"], fenceCode],
    [TEMPLATES, liftRawMarkers],
    [["hexo", "hugo", "zola"], quoteBlocks],
    [["notion"], quoteAsides],
  ];
  const lines = steps
    .filter(([engines]) => reads(engines))
    .reduce<readonly string[]>((current, [, step]) => step(current, reads(TEMPLATES)), text.split("\n"));
  return reads(["mdx"]) ? dropModules(lines, notes) : { lines: [...lines], images: new Map() };
}
