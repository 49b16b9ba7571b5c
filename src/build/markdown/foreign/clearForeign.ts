import type { Warn } from "../../problem.ts";
import { parseInHtml } from "../html/parseInHtml.ts";
import { plainTags } from "../html/plainTags.ts";
import { codeRanges } from "./codeRanges.ts";
import { readTags as readComponents } from "./components.ts";
import { Draft, type Range } from "./draft.ts";
import { dropComments } from "./dropComments.ts";
import { dropModules } from "./dropModules.ts";
import { fenceCode } from "./fenceCode.ts";
import { readHatena } from "./hatena.ts";
import { readOutputs } from "./liquidOutputs.ts";
import { readTags } from "./liquidTags.ts";
import { markContents } from "./markContents.ts";
import { Notes } from "./notes.ts";
import { quoteBlocks } from "./quoteBlocks.ts";
import { dropRawMarkers, liftRawMarkers } from "./rawPairs.ts";
import { readShortcodes } from "./shortcodes.ts";
import { unwrapComponents } from "./unwrapComponents.ts";

/** Without any of these there is nothing to be done, and no need to parse a text twice. */
const SIGNS = /\{[%{#:/]|<[A-Za-z/!]|^(?:import|export)\s|%%|:(?:embed|title|image|bookmark)[\]:=]/m;

/**
 * Makes Markdown of what other engines add to it: tags, shortcodes, components, comments. Code stays as it is, and every line keeps
 * its number. What cannot be shown is told of once, with its lines.
 */
export function clearForeign(written: string, warn: Warn): string {
  const text = written.normalize("NFC").replace(/\r\n?/g, "\n");
  if (!SIGNS.test(text)) return text;
  const notes = new Notes();
  const modules = dropModules(quoteBlocks(fenceCode(liftRawMarkers(markContents(text.split("\n"))))), notes);
  const components = readComponents(text, modules.images);
  const lines = parseInHtml(unwrapComponents(modules.lines, components, notes), notes);
  const joined = lines.join("\n");
  const clear = (kept: readonly Range[], told: Notes) =>
    [
      dropRawMarkers,
      dropComments,
      (draft: Draft) => readShortcodes(draft, told),
      (draft: Draft) => readOutputs(draft, told),
      (draft: Draft) => readTags(draft, told),
      readHatena,
      (draft: Draft) => plainTags(draft, components, told),
    ].reduce((draft, step) => step(draft), new Draft(joined, kept)).text;
  // Most texts need none of this, wherever their code is: to know that spares them to be parsed twice.
  const cleared = clear([], new Notes()) === joined ? joined : clear(codeRanges(joined), notes);
  notes.tell(warn);
  return cleared;
}
