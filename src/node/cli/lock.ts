import { ConfigError } from "../diagnostics/errors.js";
import { type FormerSite, readFormerSite } from "../site/permalinkLock/readFormerSite.ts";
import { createSiteCompiler } from "../site/siteCompiler.ts";
import { openCache } from "../workers/openCache.ts";
import { openThreads } from "../workers/openThreads.ts";
import { acceptLock } from "./acceptLock.ts";
import type { Command } from "./command.ts";
import { refuseEmptyFolder } from "./refuseEmptyFolder.ts";
import { BASE_OPTION, readProject, SITE_URL_OPTION } from "./projectOptions.ts";

/** `maru lock`: updates the permalink lock. */
export const command: Command = {
  summary: "update permalinks.lock, the list of URLs that must keep working",
  positionals: "[dir]",
  options: {
    sitemap: {
      type: "string",
      value: "path",
      multiple: true,
      description: "also add the URLs in the former sitemap or output folder; repeatable",
    },
    rule: {
      type: "boolean",
      description: "also add the URLs by the rule of the former engine, by its configuration",
    },
    base: {
      ...BASE_OPTION,
      description: "base path of the URLs in the sitemap [default: that of the site]",
    },
    "site-url": SITE_URL_OPTION,
  },
  async run(values, positionals) {
    const { base, contentFolder, siteUrl } = readProject(values, positionals);
    const { sitemap = [], rule } = values;
    const former = await readFormer(contentFolder, sitemap as string[], rule === true);
    const { compileFiles, close } = openThreads(openCache());
    const compiler = createSiteCompiler({ contentFolder, base: undefined, siteUrl, compileFiles });
    const compilation = await compiler.compile().finally(close);
    refuseEmptyFolder(compilation, contentFolder, "lock");
    const accepting = { contentFolder, former, base: base ?? compilation.site.base };
    console.log(await acceptLock(compilation, accepting));
    return 0;
  },
};

/** Returns the addresses of the former site in sitemaps and, with `usesRule`, by the rule of its engine; `undefined` if neither is given. */
async function readFormer(
  folder: string,
  sitemaps: readonly string[],
  usesRule: boolean,
): Promise<FormerSite | undefined> {
  const inSitemaps = sitemaps.length > 0 ? await readFormerSite(sitemaps) : undefined;
  if (!usesRule) return inSitemaps;
  // Only this option loads the readers of other engines.
  const { convertFolder, noConfiguration } = await import("./migrate/convert.ts");
  const conversion = await convertFolder(folder);
  if (!conversion) throw await noConfiguration(folder);
  const { engine, formerUrls = [] } = conversion.result;
  if (formerUrls.length === 0) {
    throw new ConfigError(
      `--rule: the addresses of ${engine} are not known; name its sitemap with \`--sitemap\`.`,
    );
  }
  const { urls = [], pages = [], otherFiles = new Map<string, number>() } = inSitemaps ?? {};
  return { urls, pages: [...pages, ...formerUrls], otherFiles };
}
