import { isMapping, textOf, type Value, valueAt } from "../content/frontMatter/value.ts";
import { translateMaterial } from "./permalinks.ts";
import { type MigrationResult, type MigratedSite, baseOf, settingsOf, urlSettingOf } from "./migration.ts";
import { type KeyTable, reportKeys } from "./keyReport.ts";

/** Fates of the keys of the configuration. */
const KEYS: KeyTable = {
  site_name: "carried",
  site_url: "carried",
  site_description: "carried",
  site_author: "carried",
  docs_dir: "carried",
  nav: "carried",
  theme: "carried",
  plugins: "carried",
  use_directory_urls: "carried",
};

/** Converts `mkdocs.yml`, including Material's blog plugin: https://squidfunk.github.io/mkdocs-material/plugins/blog/ */
export async function readMkdocs({ config, exists }: MigratedSite): Promise<MigrationResult> {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const docs = at("docs_dir") ?? "docs";
  const ending = at("use_directory_urls") === "false" ? ".html" : "/";
  const blogs = pluginsOf(config).flatMap(({ name, settings }) => (isBlog(name) ? [settings] : []));
  const posts = blogs.map((blog) => {
    const folder = textOf(valueAt(blog, "blog_dir")) ?? "blog";
    const written = textOf(valueAt(blog, "post_dir")) ?? "{blog}/posts";
    const base = folder === "." ? "" : `/${folder}`;
    const format = textOf(valueAt(blog, "post_url_format")) ?? "{date}/{slug}";
    const days = textOf(valueAt(blog, "post_url_date_format")) ?? "yyyy/MM/dd";
    const url = translateMaterial(format, days);
    if (!url) {
      notes.push(
        `posts of ${folder} had dates in the form ${days} in their addresses, which Maru does not support; they are at /posts/<slug>/ now`,
      );
    }
    const collection = settingsOf({
      folder: [docs, written.replace("{blog}", folder)].join("/").replaceAll("/./", "/"),
      name: folder === "." ? "Blog" : folder.split("/").at(-1),
      path: folder === "." ? undefined : folder,
      permalink: url && `${base}/${url}${ending}`,
    });
    return { collection, blog: folder };
  });
  const nav = valueAt(config, "nav");
  const home = `${docs}/index.md`;
  const isBlogHome = posts.some(({ blog }) => blog === ".");
  return {
    engine: "MkDocs",
    settings: settingsOf({
      title: at("site_name"),
      description: at("site_description"),
      author: at("site_author"),
      language: textOf(valueAt(valueAt(config, "theme"), "language")),
      url: urlSettingOf(at("site_url")),
      pages: docs,
      static: docs,
      home: exists(home) && !isBlogHome ? home : undefined,
      posts: posts.length > 0 ? posts.map(({ collection }) => collection) : undefined,
      // Path of the feed of mkdocs-rss-plugin, which Material's documentation recommends.
      feeds: pluginsOf(config).some(({ name }) => name === "rss")
        ? { aliases: ["feed_rss_created.xml"] }
        : undefined,
      // Material derives the slug of a post from its title.
      slugs: posts.length > 0 ? "title" : undefined,
      nav:
        nav &&
        withoutBlogs(
          nav,
          posts.map(({ blog }) => blog),
        ),
    }),
    notes,
    keys: reportKeys(config, KEYS),
    base: baseOf(at("site_url")),
  };
}

interface MkdocsPlugin {
  name: string;
  settings: Value | undefined;
}

/** Returns the plugins in order. A plugin without settings is only a name: `- blog`. */
function pluginsOf(config: Value): MkdocsPlugin[] {
  const plugins = valueAt(config, "plugins");
  const all = Array.isArray(plugins) ? plugins : isMapping(plugins) ? [plugins] : [];
  return all.flatMap((plugin): MkdocsPlugin[] => {
    if (typeof plugin === "string") return [{ name: plugin, settings: undefined }];
    return isMapping(plugin) ? plugin.entries.map(({ key, value }) => ({ name: key, settings: value })) : [];
  });
}

function isBlog(name: string): boolean {
  return /^(?:material\/)?blog(?:$| #)/.test(name);
}

/** Returns the navigation with the index page of each blog replaced by the URL of the list of its posts. */
function withoutBlogs(nav: Value, blogs: readonly string[]): unknown {
  if (typeof nav === "string") {
    const blog = blogs.find((each) => nav === `${each}/index.md` || (each === "." && nav === "index.md"));
    return blog === undefined ? nav : blog === "." ? "/" : `/${blog}/`;
  }
  if (Array.isArray(nav)) return nav.map((item) => withoutBlogs(item, blogs));
  return Object.fromEntries(nav.entries.map(({ key, value }) => [key, value && withoutBlogs(value, blogs)]));
}
