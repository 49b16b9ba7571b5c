import type { StartFiles } from "../../../shared/manifest/startFiles.ts";
import { METADATA_FILE } from "../../../shared/urls/routes.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { EmitContext } from "./emitter.ts";
import { metadataFiles } from "../render/metadataFiles.ts";
import { siteId } from "../../site/siteId.ts";

/**
 * Maximum size of the summaries to precache, in bytes before compression (about a third when compressed). If they are larger, they are not
 * precached, and lists show them offline only after they were loaded online.
 */
const MAX_SUMMARIES_BYTES = 1e6;

/**
 * Maximum number of search files to precache. If there are more, none is precached. The index of a small site has fewer files. The
 * index of a large site is split into hundreds of files by search term.
 */
const MAX_SEARCH_FILES = 40;

/**
 * Returns the files that the service worker precaches, with the ids of the build and the site.
 * @param scripts Output paths of the app's scripts.
 */
export function startFiles(
  { site, search, template }: Pick<EmitContext, "site" | "search" | "template">,
  scripts: readonly string[],
): StartFiles {
  const { metadata, summaries, summariesFile } = metadataFiles(site, search.url);
  const start = [
    ...scripts,
    METADATA_FILE,
    ...(Buffer.byteLength(summaries) <= MAX_SUMMARIES_BYTES ? [summariesFile] : []),
    // The home page.
    "",
  ];
  const id = siteId(site);
  return {
    // A hash of everything that the HTML of pages depends on.
    build: contentHash([id, template.shell, template.head, ...scripts, metadata()].join("\n")),
    site: id,
    start,
    search: search.files.length <= MAX_SEARCH_FILES ? search.files.map(({ path }) => path) : [],
  };
}
