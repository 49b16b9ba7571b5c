import { posix } from "node:path";
import { toRoutePath } from "../../../shared/urls/urlTypes.ts";
import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { flagOf, textOf, valueAt } from "../../content/frontMatter/value.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { type MigratedSite, type MigrationResult, baseOf, settingsOf, urlSettingOf } from "../migration.ts";
import { reportKeys } from "../keyReport.ts";
import { isBlog, readBlogSettings } from "./blog/blogSettings.ts";
import { oldUrlsOfBlog } from "./blog/blogUrls.ts";
import { convertBlogs } from "./blog/convertBlogs.ts";
import { MKDOCS_KEYS } from "./keys/mkdocsKeys.ts";
import { namedItems, withNamedItems } from "./config/namedItems.ts";
import { navOf } from "./navOf.ts";
import { newUrlOfPage, oldUrlsOfPages, pagesOf } from "./pages.ts";
import { readMkdocsConfig } from "./config/readMkdocsConfig.ts";
import { addRedirectMaps } from "./redirectMaps.ts";
import { redirectSetting, type Redirects } from "./redirects.ts";
import { feedsOf, giscusOf, hasMath, iconOf } from "./themeSettings.ts";
import { titleOfPage } from "./titleOfPage.ts";

/** Converts `mkdocs.yml`, including Material's blog plugin: https://squidfunk.github.io/mkdocs-material/plugins/blog/ */
export async function readMkdocs(site: MigratedSite): Promise<MigrationResult> {
  const notes: string[] = [];
  const config = await readMkdocsConfig(site, notes);
  const at = (key: string) => textOf(valueAt(config, key));
  const docs = posix.normalize(at("docs_dir") ?? "docs").replace(/\/$/, "");
  const style = { isDirectory: flagOf(valueAt(config, "use_directory_urls")) ?? true };
  const language = textOf(valueAt(valueAt(config, "theme"), "language"));
  const plugins = namedItems(valueAt(config, "plugins"));
  const blogs = await convertBlogs(
    plugins.filter(isBlog).map(({ settings }) => readBlogSettings(settings, language ?? "en")),
    { site, docs, style, notes },
  );
  const files = (await site.list(docs)).map((path) => path.slice(docs.length + 1));
  const hasRootBlog = blogs.some(({ settings }) => settings.folder === "");
  const first = ["index.md", "README.md"].find((name) => files.includes(name));
  const home = first !== undefined && !hasRootBlog ? `${docs}/${first}` : undefined;
  const redirects: Redirects = new Map();
  const urls = new Set<string>();
  const add = (found: readonly string[]) => found.forEach((url) => urls.add(url));
  let unknown = 0;
  for (const blog of blogs) {
    const old = await oldUrlsOfBlog(blog, { style, docs, redirects, read: (path) => site.read(path) });
    add(old.urls);
    unknown += old.unknown;
  }
  const lists = new Map(
    blogs.map(({ settings, list }) => [posix.join(settings.folder, "index.md"), list] as const),
  );
  const pages = pagesOf(
    files,
    blogs.map(({ settings }) => settings.posts),
  ).filter((page) => !lists.has(page));
  add(oldUrlsOfPages(pages, { style, home: home && first, redirects }));
  const newUrlOf = (file: string) => {
    const blog = blogs.find(({ settings }) => file.startsWith(`${settings.posts}/`));
    const post = blog?.posts.find((each) => each.file.normalize("NFC") === `${docs}/${file}`);
    return blog && post ? blog.newUrl(post) : (lists.get(file) ?? newUrlOfPage(file));
  };
  for (const { name, settings } of plugins) {
    if (name === "redirects") add(addRedirectMaps(settings, { style, redirects, newUrlOf }));
  }
  if (unknown > 0) {
    notes.push(
      `the former addresses of ${unknown} ${unknown === 1 ? "post" : "posts"} are not known, because code of your own or a format of dates made them; compare them with a sitemap of the old site`,
    );
  }
  const nav = valueAt(config, "nav");
  const titles = new Map<string, string>();
  for (const file of lists.keys()) titles.set(file, await titleOfPage(`${docs}/${file}`, site));
  const main = blogs[0]?.settings;
  return {
    engine: "MkDocs",
    settings: settingsOf({
      title: at("site_name"),
      description: at("site_description"),
      author: at("site_author"),
      language: language?.replace("_", "-"),
      url: urlSettingOf(at("site_url")),
      postsPerPage: main && pageSize(main.main.perPage),
      pages: docs,
      static: staticFolders(docs, blogs, files),
      home,
      posts: blogs.length > 0 ? blogs.map(({ collection }) => collection) : undefined,
      slugs: main?.postSlug.setting ?? "material",
      future: blogs.some(({ settings }) => settings.hidesFuture) ? "hide" : undefined,
      feeds: feedsOf(plugins),
      favicon: iconOf(config, docs, site),
      comments: await giscusOf(config, site),
      math: hasMath(config) || undefined,
      redirects: redirects.size > 0 ? redirectSetting(redirects) : undefined,
      nav:
        nav &&
        navOf(nav, {
          lists,
          titleOf: (file) => titles.get(file) ?? "Blog",
          exists: (path) => site.exists(posix.join(docs, path)),
        }),
    }),
    notes,
    keys: reportKeys(withNamedItems(config), MKDOCS_KEYS),
    formerUrls: [...urls].map((url) => toRoutePath("/", encodePath(url))),
    base: baseOf(at("site_url")),
  };
}

/** Returns `postsPerPage`; `undefined` for Maru's default. A list on one page has as many posts as Maru allows. */
function pageSize(perPage: number | undefined): number | undefined {
  const size = Math.min(9999, Math.max(1, perPage ?? 9999));
  return size === 10 ? undefined : size;
}

/**
 * Returns the folders whose files are published. The blog plugin publishes the files beside posts without the folder of the posts:
 * `blog/a.png` for `blog/posts/a.png`.
 */
function staticFolders(
  docs: string,
  blogs: readonly { settings: { folder: string; posts: string } }[],
  files: readonly string[],
): unknown {
  const moved = blogs.flatMap(({ settings: { folder, posts } }) => {
    const hasMedia = files.some(
      (file) => file.startsWith(`${posts}/`) && !isMarkdown(file) && !/(?:^|\/)\./.test(file),
    );
    return hasMedia && folder !== posts ? [{ folder: posix.join(docs, posts), path: folder }] : [];
  });
  return moved.length > 0 ? [docs, ...moved] : docs;
}
