import type { StartFiles } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE } from "../../../shared/urls/routes.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { EmitContext } from "./emitter.ts";
import { metadataFiles } from "../render/metadataFiles.ts";
import { siteId } from "../../site/siteId.ts";

/** In bytes, a third of it on the line: of a larger site, lists show summaries offline once they have shown them online. */
const MOST_SUMMARIES = 1e6;

/** Files at most: the search of a site whose texts are loaded whole has fewer, one of terms has hundreds. */
const MOST_SEARCH = 40;

/** What the worker keeps ahead of a site, whose scripts are named from the root of the output. */
export function startFiles(
  { site, search, template }: Pick<EmitContext, "site" | "search" | "template">,
  scripts: readonly string[],
): StartFiles {
  const { metadata, summaries, summariesFile } = metadataFiles(site, search.url);
  const start = [
    ...scripts,
    METADATA_FILE,
    ...(Buffer.byteLength(summaries) <= MOST_SUMMARIES ? [summariesFile] : []),
    // The list, or the page that stands in its place.
    "",
  ];
  const id = siteId(site);
  return {
    // All pages are made of these.
    build: contentHash([id, template.shell, template.head, ...scripts, metadata()].join("\n")),
    site: id,
    start,
    search: search.files.length <= MOST_SEARCH ? search.files.map(({ path }) => path) : [],
  };
}
