import { LOCK_FILE } from "../../site/permalinkLock/lock.ts";
import { type FormerSite, sortFormerSite } from "../../site/permalinkLock/readFormerSite.ts";
import { createSiteCompiler } from "../../site/siteCompiler.ts";
import { count } from "../../diagnostics/printProblems.ts";
import { ConfigError } from "../../diagnostics/errors.js";
import { compareUrls, createNearestUrl, guessBase } from "../../site/formerUrls/compareUrls.ts";
import { describeComparison, describeIgnored } from "../../site/formerUrls/describeComparison.ts";
import { openCache } from "../../workers/openCache.ts";
import { openThreads } from "../../workers/openThreads.ts";
import { refuseEmptyFolder } from "../refuseEmptyFolder.ts";

interface Compared {
  /** Absolute path of the content folder. */
  site: string;
  former: FormerSite;
  /** Where the addresses are from, for the message. */
  source: string;
  /** Base path of the URLs; `undefined` for that of the site. */
  base: string | undefined;
  /** Whether all lost addresses are printed. */
  all: boolean;
}

/**
 * Compares the addresses of a former site with those of the site in a folder, and prints the result. Writes nothing. Returns whether
 * each address is answered and the content has no errors.
 * @throws {ConfigError} If none of the addresses is below the base path.
 */
export async function compareSite({
  site: contentFolder,
  former,
  source,
  base,
  all,
}: Compared): Promise<boolean> {
  const { compileFiles, close } = openThreads(openCache());
  const compiler = createSiteCompiler({ contentFolder, base: undefined, siteUrl: undefined, compileFiles });
  const compilation = await compiler.compile().finally(close);
  refuseEmptyFolder(compilation, contentFolder, "migrate");
  const { site, problems } = compilation;
  const below = base ?? site.base;
  const { urls, leftOut, numbered } = sortFormerSite(former, below);
  const ignored = describeIgnored({ leftOut, numbered, otherFiles: former.otherFiles, base: below });
  if (urls.length === 0) {
    throw new ConfigError(
      [
        `None of the addresses from ${source} is below \`${below}\`; add \`--base\` with the path of the old site.`,
        ...ignored,
      ].join("\n"),
    );
  }
  const comparison = compareUrls(site, urls);
  const { same, forwards, lost } = comparison;
  const nearestTo = createNearestUrl(site);
  const lines = describeComparison({ comparison, source, nearestTo, all });
  const guessed =
    base === undefined && same.length + forwards.length === 0 ? guessBase(site, urls) : undefined;
  if (guessed !== undefined) {
    lines.push(`The old site was probably below \`${guessed}\`; compare again with \`--base ${guessed}\`.`);
  }
  const errors = problems.filter(({ severity, file }) => severity === "error" && file !== LOCK_FILE);
  const [first] = errors;
  if (first) {
    lines.push(
      `${count(errors.length, "error")} in the content, at first ${first.file}:${first.line}; posts with errors have no address. \`maru check\` shows them.`,
    );
  }
  console.log(["", ...lines, ...ignored].join("\n"));
  return lost.length === 0 && !first;
}
