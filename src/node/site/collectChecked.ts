import type { Document } from "../content/document.ts";
import { warnOfMissing } from "./fonts/warnOfMissing.ts";
import type { LockedPermalink } from "./permalinkLock/lock.ts";
import { findLostPermalinks } from "./permalinkLock/lost.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { resolveRedirects } from "./urls/redirects.ts";
import { assignStaticFiles } from "./statics/assignStaticFiles.ts";
import { collectSite } from "./collectSite.ts";
import type { CompiledSite } from "./compiledSite.ts";
import type { SiteInputs } from "./siteInputs.ts";

interface Known {
  /** The URLs in the permalink lock. */
  permalinks: readonly LockedPermalink[];
  /** All documents that compiled. */
  documents: readonly Document[];
  /** Paths of all content files, in Unicode form NFC. */
  files: ReadonlySet<string>;
}

/** Assembles the site and runs the checks that need all of its files, such as the check of URLs in the permalink lock. */
export function collectChecked(
  inputs: SiteInputs,
  { permalinks, documents, files }: Known,
): { site: CompiledSite; problems: Problem[] } {
  const collected = collectSite(inputs);
  const assigned = assignStaticFiles(collected.site);
  const site = { ...collected.site, statics: assigned.statics };
  const lost = findLostPermalinks({ site, permalinks, documents, files });
  return {
    site,
    problems: [
      ...collected.problems,
      ...assigned.problems,
      ...resolveRedirects(site).problems,
      ...lost,
      ...warnOfMissing(site),
    ],
  };
}
