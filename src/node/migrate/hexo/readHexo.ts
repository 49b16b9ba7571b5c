import { textOf, textsOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { DEFAULT_PERMALINK } from "../../../shared/urls/permalinks.ts";
import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { type MigrationResult, type MigratedSite, baseOf, settingsOf, urlSettingOf } from "../migration.ts";
import { reportKeys } from "../keyReport.ts";
import { choosePattern, type MovedPost } from "./choosePattern.ts";
import { readDatabase } from "./database.ts";
import { formerLists } from "./formerLists.ts";
import { type HexoConfig, patternsOf, readHexoConfig } from "./hexoConfig.ts";
import { namePost } from "./maruPath.ts";
import { describeMoves } from "./describeMoves.ts";
import { readPages } from "./pages.ts";
import { readPosts } from "./readPosts.ts";
import { readPlugins } from "./plugins.ts";
import { collectRedirects } from "./collectRedirects.ts";
import { siteKeys } from "./siteKeys.ts";
import { readMenu, readThemeConfigs, themeValue } from "./theme.ts";
import { joinReports, reportThemeKeys } from "./themeKeys.ts";
import { fatesByFiles } from "./unread.ts";

/** Converts `_config.yml` of Hexo and the configuration of its theme. */
export async function readHexo(site: MigratedSite): Promise<MigrationResult> {
  const { config, exists } = site;
  const at = (key: string) => textOf(valueAt(config, key)) || undefined;
  const hexo = readHexoConfig(config);
  const { source, lists } = hexo;
  const author = valueAt(config, "author");
  const language = (textsOf(valueAt(config, "language")) ?? []).find((each) => each !== "default");
  const url = siteUrlOf(config);
  const base = baseOf(url ?? at("root"));
  const themes = await readThemeConfigs(config, site, source);
  const posts = await movedPosts(site, hexo, language);
  const permalink = choosePattern(hexo, posts);
  const pages = await readPages(site, {
    source,
    skipped: patternsOf(config, "skip_render"),
    excluded: patternsOf(config, "exclude"),
  });
  const generated = formerLists(
    posts.flatMap(({ post, named }) => (named.isHidden ? [] : [post])),
    hexo,
  );
  const { redirects, omitted } = collectRedirects({
    posts,
    permalink,
    pages: pages.pages,
    lists: generated,
    config,
  });
  const home = pages.pages.find(({ to }) => to === "/")?.file;
  const toMaru = (path: string) => {
    const folder = /[?#]|\.\w+$/.test(path) ? path : path.replace(/\/?$/, "/");
    return generated.find(({ from }) => from === folder)?.to ?? folder;
  };
  const nav = readMenu(themeValue(themes, "menu"), { language, toMaru });
  const plugins = await readPlugins(site, themes);
  // The folder of drafts is included, so that the commands report the number of hidden drafts.
  const folders = [`${source}/_posts`, `${source}/_drafts`].filter(
    (folder, index) => index === 0 || exists(folder),
  );
  const moves = describeMoves({ posts, pages, omitted, permalink, hexo, home });
  const described = at("description") ?? at("subtitle");
  return {
    engine: "Hexo",
    settings: settingsOf({
      title: at("title"),
      description: described,
      author: textOf(author) ?? textOf(valueAt(author, "name")),
      language,
      url,
      timeZone: at("timezone"),
      postsPerPage: lists.perPage.index === 10 ? undefined : lists.perPage.index || 9999,
      posts:
        lists.index === ""
          ? folders.length > 1
            ? folders
            : folders[0]
          : folders.map((folder, index) =>
              index === 0 ? { folder, name: at("title") ?? "Blog", path: lists.index } : folder,
            ),
      permalink: permalink === DEFAULT_PERMALINK ? undefined : permalink,
      slugs: "hexo",
      pages: pages.pages.length > 0 ? source : undefined,
      home,
      nav: nav.length > 0 ? nav : undefined,
      static: source,
      ...plugins.settings,
      // By default, Hexo shows future posts.
      future: hexo.hidesFuture ? "hide" : undefined,
      redirects: Object.keys(redirects).length > 0 ? redirects : undefined,
    }),
    notes: [...moves.notes, ...plugins.notes],
    keys: joinReports([
      reportKeys(
        config,
        siteKeys({
          ...(await fatesByFiles(config, hexo, { site, pages })),
          ...(at("subtitle") &&
            at("description") && {
              subtitle: { todo: "Maru shows one sentence about the site, which is `description` now" },
            }),
          ...(!url && {
            url: { todo: "add `url: https://…` to site.yaml; this is no address of a site of yours" },
          }),
        }),
      ),
      reportThemeKeys(themes, plugins.carried),
      { carried: [], harmless: [], unknown: [], todo: moves.todo, notYet: moves.notYet },
    ]),
    formerUrls: [
      ...posts.flatMap(({ post }) => post.path ?? []),
      ...pages.pages.map(({ from }) => from),
      ...generated.map(({ from }) => from),
    ].map(encodePath),
    base,
  };
}

async function movedPosts(
  site: MigratedSite,
  hexo: HexoConfig,
  language: string | undefined,
): Promise<MovedPost[]> {
  const posts = await readPosts(site, hexo, readDatabase(await site.read("db.json")));
  const folder = `${hexo.source}/_posts`;
  return Promise.all(
    posts.map(async (post) => ({
      post,
      named: namePost(post.file, (await site.read(post.file)) ?? "", { folder, language }),
    })),
  );
}

/** Returns the URL of the site. If `url` has no path, `root` is its path. The address in Hexo's new sites is nobody's. */
function siteUrlOf(config: Value): string | undefined {
  const [url, root = "/"] = ["url", "root"].map((key) => textOf(valueAt(config, key)) || undefined);
  if (url === undefined || /^https?:\/\/(?:example\.com|yoursite\.com)\/?$/i.test(url)) return undefined;
  const hasPath = URL.canParse(url) && new URL(url).pathname !== "/";
  return urlSettingOf(hasPath ? url : url.replace(/\/+$/, "") + root);
}
