import type { Dialect } from "./dialect.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import { plainTags } from "../html/plainTags.ts";
import { codeRanges } from "./codeRanges.ts";
import { readTags as readComponents } from "./components.ts";
import { Draft, type Range } from "./draft.ts";
import { dropComments } from "./dropComments.ts";
import { dropModules } from "./dropModules.ts";
import { fenceCode } from "./fenceCode.ts";
import { readHackmd } from "./hackmd.ts";
import { readHatena } from "./hatena.ts";
import { readOutputs } from "./tags/liquidOutputs.ts";
import { readTags } from "./tags/liquidTags.ts";
import { markContents } from "./markContents.ts";
import { Notes } from "./notes.ts";
import { quoteBlocks } from "./quoteBlocks.ts";
import { dropRawMarkers, liftRawMarkers, showEscapedCalls, showEscapedShortcodes } from "./tags/rawPairs.ts";
import { readCalls, readShortcodes } from "./tags/shortcodes.ts";
import { unwrapComponents } from "./unwrapComponents.ts";

interface Options {
  dialects: ReadonlySet<Dialect>;
  /** Whether the text is MDX, whose tags, expressions and statements a parser reads. */
  isMdx?: boolean;
  /** Whether `$x$` is a formula. */
  singleDollars?: boolean;
  warn: Warn;
}

/** Engines whose texts are templates of Liquid or Nunjucks. */
const TEMPLATES: readonly Dialect[] = ["jekyll", "hexo"];
const TAGS: readonly Dialect[] = [...TEMPLATES, "zola"];
const SHORTCODES: readonly Dialect[] = ["hugo", "zola"];

/** Without any of these there is nothing to be done, and no need to parse a text twice. */
const SIGNS = /\{[%{#:/]|<[A-Za-z/!?]|^(?:import|export)\s|%%|:(?:embed|title|image|bookmark)[\]:=]/m;

/**
 * Makes Markdown of what the engines of the dialects add to it: tags, shortcodes, components, comments. Code stays as it is, and every line
 * keeps its number. What cannot be shown is reported once, with its lines.
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
  const stepsOf = (told: Notes): [isWanted: boolean, step: (draft: Draft) => Draft][] => [
    [reads(TEMPLATES), dropRawMarkers],
    [reads(SHORTCODES), showEscapedShortcodes],
    // In Hugo's these signs are comments.
    [reads(["zola"]) && !reads(["hugo"]), showEscapedCalls],
    [true, (draft) => dropComments(draft, dialects)],
    [reads(["hugo"]), (draft) => readShortcodes(draft, told)],
    [reads(["zola"]), (draft) => readCalls(draft, told)],
    [reads(TEMPLATES), (draft) => readOutputs(draft, told)],
    [reads(TAGS), (draft) => readTags(draft, told, !reads(TEMPLATES))],
    [reads(["hatena"]), readHatena],
    [reads(["hackmd"]), readHackmd],
    [!isMdx, (draft) => plainTags(draft, components, told)],
  ];
  const clear = (kept: readonly Range[], told: Notes) =>
    stepsOf(told)
      .filter(([isWanted]) => isWanted)
      .reduce((draft, [, step]) => step(draft), new Draft(joined, kept)).text;
  // Most texts need none of this, wherever their code is: to know that spares them to be parsed twice.
  const cleared =
    clear([], new Notes()) === joined ? joined : clear(codeRanges(joined, { singleDollars }), notes);
  notes.tell(warn);
  return cleared;
}

function without(dialects: ReadonlySet<Dialect>, dialect: Dialect): Set<Dialect> {
  return new Set([...dialects].filter((each) => each !== dialect));
}

/** What is read line by line, before anything else. */
function readLines(
  text: string,
  { reads, notes }: { reads: (engines: readonly Dialect[]) => boolean; notes: Notes },
): ReturnType<typeof dropModules> {
  const steps: [readonly Dialect[], (lines: readonly string[], hasRaw: boolean) => string[]][] = [
    [["jekyll"], markContents],
    [[...TEMPLATES, "hugo"], fenceCode],
    [TEMPLATES, liftRawMarkers],
    [["hexo", "hugo", "zola"], quoteBlocks],
  ];
  const lines = steps
    .filter(([engines]) => reads(engines))
    .reduce<readonly string[]>((read, [, step]) => step(read, reads(TEMPLATES)), text.split("\n"));
  return reads(["mdx"]) ? dropModules(lines, notes) : { lines: [...lines], images: new Map() };
}
