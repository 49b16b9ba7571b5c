import type { Site } from "../../shared/manifest/schema.ts";
import { folderOf } from "./collections.ts";
import { flagOf, isMapping, textOf, valueAt } from "../content/frontMatter/value.ts";
import { readFeeds } from "./readFeeds.ts";
import { readFonts } from "./readFonts.ts";
import type { Reader } from "./reader.ts";

/** What of `site.yaml` is about the files for other programs, and about those who answer. */
export const PUBLISHING: Record<string, Reader> = {
  pictures: (value, { publishing }) => {
    const said = flagOf(value);
    return said === undefined ? "`true` or `false`" : void (publishing.pictures = said);
  },
  precompress: (value, { publishing }) => {
    const said = flagOf(value);
    return said === undefined ? "`true` or `false`" : void (publishing.precompress = said);
  },
  offline: (value, { site }) => {
    const said = flagOf(value);
    if (said === undefined) return "`true` or `false`";
    return said ? void delete site.offline : void (site.offline = false);
  },
  feeds: (value, { publishing }) => readFeeds(value, publishing),
  icon: (value, { publishing }) => {
    const file = folderOf(value);
    return file?.endsWith(".svg") ? void (publishing.icon = file) : "an SVG file such as `icon.svg`";
  },
  fonts: (value, { publishing }) => {
    const read = readFonts(value);
    return Array.isArray(read) ? void (publishing.fonts = read) : read;
  },
  updated: (value, settings) =>
    textOf(value) === "git" ? void (settings.updatedFromGit = true) : "`git`, or to be left out",
  comments: (value, { site }) => {
    const giscus = readGiscus(valueAt(value, "giscus"));
    if (giscus) return void (site.giscus = giscus);
    return "`{giscus: {repo: owner/name, repoId: R_…, category: Comments, categoryId: DIC_…}}`, as giscus.app gives them";
  },
};

/** Its four names, as https://giscus.app gives them: `repoId` or `repo-id` or `data-repo-id`. */
function readGiscus(value: Parameters<Reader>[0] | undefined): Site["giscus"] {
  const named = new Map(
    (isMapping(value) ? value.entries : []).map(({ key, value: written }) => [
      key.toLowerCase().replace(/^data[-_]|[-_]/g, ""),
      textOf(written),
    ]),
  );
  const [repo, repoId, category, categoryId] = ["repo", "repoid", "category", "categoryid"].map((key) =>
    named.get(key),
  );
  if (!repo || !/^[\w.-]+\/[\w.-]+$/.test(repo) || !repoId || !category || !categoryId) return undefined;
  return { repo, repoId, category, categoryId };
}
