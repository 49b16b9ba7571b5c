import type { OutputPath } from "../../../../shared/urls/urlTypes.ts";
import { EVERY_FORMAT } from "../../../site/feeds/formats.ts";

/** The web app manifest, for which hosts do not choose the correct media type. */
export const WEB_MANIFEST = { file: "manifest.webmanifest", type: "application/manifest+json" };

/** Files at the site's root, besides feeds, that programs on other sites may read. */
export const DATA_FILES: readonly OutputPath[] = ["manifest.json", "manifest.schema.json"];

/**
 * Returns the additional paths of the site's Atom feed, except those at which Maru emits another file.
 * @param feedFolders Folders of lists that have feeds, such as `essays/`.
 */
export function atomAliases(paths: readonly OutputPath[], feedFolders: readonly OutputPath[]): OutputPath[] {
  const generated = new Set(["sitemap.xml", WEB_MANIFEST.file, ...EVERY_FORMAT.map(({ file }) => file)]);
  for (const folder of feedFolders) for (const { file } of EVERY_FORMAT) generated.add(folder + file);
  return [...new Set(paths)].filter((path) => !generated.has(path) && !/^tags\/[^/]+\/feed\.xml$/.test(path));
}

export const MARKDOWN = "text/markdown";
