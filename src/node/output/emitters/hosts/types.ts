import type { OutputPath } from "../../../../shared/urls/urlTypes.ts";
import { EVERY_FORMAT } from "../../../site/feeds/formats.ts";

/** Files at the site's root for which hosts do not choose the correct media type. For example, they send feeds as generic XML or JSON. */
export const TYPES = [...EVERY_FORMAT, { file: "manifest.webmanifest", type: "application/manifest+json" }];

/**
 * Returns the additional paths of the site's Atom feed, except those at which Maru emits another file.
 * @param feedFolders Folders of lists that have feeds, such as `essays/`.
 */
export function atomAliases(paths: readonly OutputPath[], feedFolders: readonly OutputPath[]): OutputPath[] {
  const generated = new Set(["sitemap.xml", ...TYPES.map(({ file }) => file)]);
  for (const folder of feedFolders) for (const { file } of EVERY_FORMAT) generated.add(folder + file);
  return [...new Set(paths)].filter((path) => !generated.has(path) && !/^tags\/[^/]+\/feed\.xml$/.test(path));
}

export const MARKDOWN = "text/markdown";
