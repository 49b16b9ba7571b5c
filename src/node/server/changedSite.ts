import { statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { CompiledSite } from "../site/compiledSite.ts";
import type { Compilation } from "../site/siteCompiler.ts";

/** Differences between a compilation and the previous one. */
interface SiteChange {
  /** Whether the site or its problems differ. The contents of static files are not compared. */
  isChanged: boolean;
  /** Whether a static file was saved. */
  areStaticsChanged: boolean;
}

/**
 * Returns a function that compares each compilation with the previous one. If nothing changed, nothing must be printed: the output of
 * `maru dev > log` in the content folder would otherwise cause the next compilation.
 */
export function createSiteComparison(contentFolder: string): (compilation: Compilation) => SiteChange {
  let previous: { facts: unknown; statics: unknown } | undefined;
  return ({ site, problems }) => {
    const facts = [comparable(site), problems];
    const statics = site.statics.map(({ source }) => stateOf(join(contentFolder, source)));
    const change = {
      isChanged: !isDeepStrictEqual(facts, previous?.facts),
      areStaticsChanged: !isDeepStrictEqual(statics, previous?.statics),
    };
    previous = { facts, statics };
    return change;
  };
}

/** Returns a site without functions, which are equal only to themselves. */
function comparable({ statics, fonts, ...others }: CompiledSite) {
  return {
    ...others,
    statics: statics.map(({ path, source }) => [path, source]),
    fonts: fonts.map(({ metrics: _, ...font }) => font),
  };
}

/** Returns text that changes when a file is saved. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return `${found?.ino} ${found?.size} ${found?.mtimeMs}`;
}
