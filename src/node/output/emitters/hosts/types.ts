import { EVERY_FORMAT } from "../../../site/feeds/formats.ts";

/** Files at the root of the site whose types servers do not know: feeds are XML and JSON in general to them. */
export const TYPES = [...EVERY_FORMAT, { file: "manifest.webmanifest", type: "application/manifest+json" }];

/**
 * Of the paths at which the site's Atom feed stands once more, those that no file of Maru's own has; `feedFolders` are those of lists
 * with feeds of their own, below the base: `essays/`.
 */
export function atomAliases(paths: readonly string[], feedFolders: readonly string[]): string[] {
  const own = new Set(["sitemap.xml", ...TYPES.map(({ file }) => file)]);
  for (const folder of feedFolders) for (const { file } of EVERY_FORMAT) own.add(folder + file);
  return [...new Set(paths)].filter((path) => !own.has(path) && !/^tags\/[^/]+\/feed\.xml$/.test(path));
}

export const MARKDOWN = "text/markdown";
