import { flagOf, textOf, valueAt } from "../../content/frontMatter/value.ts";
import { trimSlashes } from "../../config/contentPath.ts";
import { readPermalink } from "../../config/schema/permalink.ts";
import { Invalid } from "../../content/schema/fromTree.ts";
import { jekyllPermalink } from "../../content/slugs/jekyllPermalink.ts";
import { type MigrationResult, type MigratedSite, baseOf, settingsOf, urlSettingOf } from "../migration.ts";
import { archivesOf, paginationOf } from "./archives.ts";
import { pageCollectionsOf, endingOf, postPermalinkOf } from "./pageCollections.ts";
import { commentsOf } from "./comments.ts";
import { convertDefaults, type SiteDefaults } from "./frontMatterDefaults.ts";
import { jekyllFiles } from "./jekyllFiles.ts";
import { formerUrlsOf } from "./formerUrls.ts";
import { reportFilledKeys } from "./reportFilledKeys.ts";
import { isCategoriesTab, navigationOf, tabTitle } from "./navigation.ts";
import { pagePatterns } from "./pagePatterns.ts";
import { readDatedPosts, readTexts } from "./jekyllTexts.ts";

/** Converts `_config.yml` of Jekyll. */
export async function readJekyll(site: MigratedSite): Promise<MigrationResult> {
  const { config } = site;
  const at = (key: string) => textOf(valueAt(config, key));
  const files = await jekyllFiles(site);
  const collections = pageCollectionsOf(config).filter(({ folder }) =>
    files.all.some((path) => path.startsWith(`${folder}/`)),
  );
  const output = collections.filter(({ isOutput }) => isOutput);
  const inFolder = (folder: string) => files.all.filter((path) => path.startsWith(`${folder}/`));
  const posts = await readDatedPosts(files.posts.flatMap(inFolder), site);
  const pages = await readTexts(files.pages, site);
  const texts = await Promise.all(
    output.map(async (collection) => ({
      collection,
      texts: await readTexts(inFolder(collection.folder), site),
    })),
  );
  const tabs = texts.find(({ collection }) => collection.label === "tabs")?.texts ?? [];
  const language = (at("lang") ?? at("language") ?? at("locale"))?.replace("_", "-");
  const url = urlSettingOf(joinUrl(at("url"), at("baseurl")));
  const base = baseOf(url ?? at("baseurl"));
  const patterns = pagePatterns(
    files.pages,
    pages.map(({ file }) => file),
  );
  const hasCategoriesTab = tabs.some(isCategoriesTab);
  const folders = output.map(({ folder, label }) =>
    label === "tabs" && hasCategoriesTab ? `${folder}/!(categories.*)` : folder,
  );
  const converted = convertDefaults(
    config,
    new Map<string, readonly string[]>([
      ["posts", files.posts],
      ...output.map(({ label, folder }) => [label, [folder]] as const),
      ["pages", patterns],
    ]),
  );
  const permalink = converted.permalink ?? postPermalinkOf(config);
  const pattern = jekyllPermalink(permalink);
  const isUsable = pattern !== undefined && !(readPermalink(pattern) instanceof Invalid);
  const defaults: SiteDefaults[] = [
    ...(patterns.length > 0 && endingOf(config) === ":output_ext"
      ? [{ files: patterns, permalink: "/{folders}/{stem}.html" }]
      : []),
    ...output.flatMap(({ folder, label, permalink: written }) => {
      const own = jekyllPermalink(written, label);
      const isOverridden = converted.items.some(
        ({ files: scope, permalink: other }) => scope === folder && other,
      );
      const isOwn = own !== undefined && !isOverridden && !(readPermalink(own) instanceof Invalid);
      return isOwn ? [{ files: folder, permalink: own }] : [];
    }),
    ...converted.items,
    ...tabs
      .filter((tab) => tab.frontMatter.title === undefined && !isCategoriesTab(tab))
      .map((tab) => ({ files: tab.file, title: tabTitle(tab, language ?? "en") })),
  ];
  const lists = new Map([
    ...archivesOf(config, posts),
    ...paginationOf(config, posts.length),
    ...(hasCategoriesTab ? [["/categories/", "/"] as const] : []),
  ]);
  const redirects = [...lists].filter(([from, to]) => decodeURI(from) !== decodeURI(to));
  const author = valueAt(config, "author");
  const home = pages.find(({ file, hasBody }) => /^index\.[^/]+$/.test(file) && hasBody);
  const { comments, notes: commentNotes } = commentsOf(config);
  const feed = valueAt(config, "feed");
  const feedPath = trimSlashes(textOf(valueAt(feed, "path")) ?? "feed.xml");
  const html = files.others.filter(
    (path) => /\.(?:html?|xhtml)$/.test(path) && !/^(?:assets|index\.html$|404\.html$)/.test(path),
  );
  const atRoot = files.others.filter(
    (path) => !path.includes("/") && !/^_config\.|^Rakefile$|\.(?:html?|gemspec)$/.test(path),
  );
  const context = {
    timeZone: at("timezone") ?? "UTC",
    permalink,
    ending: endingOf(config),
    permalinkOf: converted.permalinkOf,
  };
  return {
    engine: "Jekyll",
    settings: settingsOf({
      title: at("title"),
      description: at("description") || at("tagline") || at("subtitle"),
      author:
        textOf(author) ??
        textOf(valueAt(author, "name")) ??
        textOf(valueAt(valueAt(config, "social"), "name")),
      language,
      url,
      timeZone: at("timezone"),
      postsPerPage: Number(at("paginate")) > 0 ? Number(at("paginate")) : undefined,
      // The folders of drafts are included, so that the commands report the number of hidden drafts.
      posts: oneOrAll([...(files.posts.length > 0 ? files.posts : ["_posts"]), ...files.drafts]),
      // Browsers can compute `{slug}`, which is the same for posts.
      permalink: isUsable ? pattern.replaceAll("{slugOrFile}", "{slug}") : undefined,
      slugs: "jekyll",
      pages: oneOrAll([...patterns, ...folders]),
      home: home?.file,
      nav: navigationOf(config, { tabs, pages, language: language ?? "en" }),
      defaults: defaults.length > 0 ? defaults : undefined,
      redirects: redirects.length > 0 ? Object.fromEntries(redirects) : undefined,
      static: staticsOf(files.others),
      comments,
      // The feed of jekyll-feed needs no alias at `feed.xml`, which is also the path of Maru's.
      feeds: feedPath === "feed.xml" ? undefined : { aliases: [feedPath] },
      // By default, Jekyll hides future posts.
      future: flagOf(valueAt(config, "future")) ? undefined : "hide",
    }),
    notes: [
      ...(base && !url
        ? [`the site is below ${base}: add \`url\` to site.yaml, such as \`url: https://example.org${base}\``]
        : []),
      ...(isUsable
        ? []
        : [
            `posts were at ${permalink}, a pattern that Maru does not support; they are at /posts/<slug>/ now`,
          ]),
      ...converted.notes,
      ...commentNotes,
      ...collections
        .filter(({ isOutput }) => !isOutput)
        .map(({ folder }) => `${folder} is not published, as in Jekyll`),
      ...(atRoot.length > 0
        ? [
            `files at the root are not copied; move those that you need into a folder, and add it to \`static\`: ${atRoot.join(", ")}`,
          ]
        : []),
      ...(html.length > 0
        ? [
            `pages in HTML are copied as they are, without layout and Liquid: ${html.slice(0, 5).join(", ")}${html.length > 5 ? " …" : ""}`,
          ]
        : []),
    ],
    keys: reportFilledKeys(config),
    formerUrls: formerUrlsOf({ posts, pages, texts, lists }, context),
    base,
  };
}

/** Returns static folders: the folders at the root that have files. */
function staticsOf(files: readonly string[]): { folder: string; path: string }[] | undefined {
  const folders = [
    ...new Set(files.flatMap((path) => (path.includes("/") ? [path.split("/")[0] ?? ""] : []))),
  ];
  return folders.length > 0 ? folders.map((folder) => ({ folder, path: folder })) : undefined;
}

function oneOrAll<Item>(items: readonly Item[]): Item | readonly Item[] | undefined {
  return items.length > 1 ? items : items[0];
}

/** Joins `url` and `baseurl` as Jekyll's filter `absolute_url` does. */
function joinUrl(url: string | undefined, baseurl = ""): string | undefined {
  return url && [url, baseurl].map(trimSlashes).filter(Boolean).join("/");
}
