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
    base: {
      ...BASE_OPTION,
      description: "base path of the URLs in the sitemap [default: that of the site]",
    },
    "site-url": SITE_URL_OPTION,
  },
  async run(values, positionals) {
    const { base, contentFolder, siteUrl } = readProject(values, positionals);
    const { compileFiles, close } = openThreads(openCache());
    const compiler = createSiteCompiler({ contentFolder, base: undefined, siteUrl, compileFiles });
    const compilation = await compiler.compile().finally(close);
    refuseEmptyFolder(compilation, contentFolder, "lock");
    const { sitemap = [] } = values;
    const accepting = { contentFolder, sitemaps: sitemap as string[], base: base ?? compilation.site.base };
    console.log(await acceptLock(compilation, accepting));
    return 0;
  },
};
