import { isMapping, textOf, type Value, valueAt } from "../frontMatter/value.ts";
import { type Adoption, type AdoptedSite, noteUnread, originOf, settingsOf } from "./adoption.ts";

const READ = [
  "site_name",
  "site_url",
  "site_description",
  "site_author",
  "docs_dir",
  "nav",
  "theme",
  "plugins",
];

/** `mkdocs.yml`, with Material's blog plugins: https://squidfunk.github.io/mkdocs-material/plugins/blog/. */
export function adoptMkdocs({ config, exists }: AdoptedSite): Adoption {
  const notes: string[] = [];
  const at = (key: string) => textOf(valueAt(config, key));
  const docs = at("docs_dir") ?? "docs";
  const blogs = blogsOf(valueAt(config, "plugins"));
  const posts = blogs.map((blog) => {
    const folder = textOf(valueAt(blog, "blog_dir")) ?? "blog";
    const written = textOf(valueAt(blog, "post_dir")) ?? "{blog}/posts";
    const name = folder === "." ? "Blog" : (folder.split("/").at(-1) ?? folder);
    return {
      folder: [docs, written.replace("{blog}", folder)].join("/").replaceAll("/./", "/"),
      name,
      blog: folder,
    };
  });
  for (const { blog } of posts) {
    notes.push(
      `posts were at /${blog}/<yyyy/MM/dd>/<slug>/ unless \`post_url_format\` says otherwise; they are at /posts/<slug>/ now`,
    );
  }
  const nav = valueAt(config, "nav");
  const home = `${docs}/index.md`;
  const isBlogHome = posts.some(({ blog }) => blog === ".");
  noteUnread(isMapping(config) ? config.entries.map(({ key }) => key) : [], READ, notes);
  return {
    engine: "MkDocs",
    settings: settingsOf({
      title: at("site_name"),
      description: at("site_description"),
      author: at("site_author"),
      language: textOf(valueAt(valueAt(config, "theme"), "language")),
      url: originOf(at("site_url"), notes),
      pages: docs,
      static: docs,
      home: exists(home) && !isBlogHome ? home : undefined,
      posts: posts.length > 1 ? posts.map(({ folder, name }) => ({ folder, name })) : posts[0]?.folder,
      // Material calls a post without a slug by its title.
      slugs: posts.length > 0 ? "title" : undefined,
      nav:
        nav &&
        withoutBlogs(
          nav,
          posts.map(({ blog }) => blog),
        ),
    }),
    notes,
  };
}

/** Settings of each blog plugin; `- blog` alone has none. */
function blogsOf(plugins: Value | undefined): (Value | undefined)[] {
  const all = Array.isArray(plugins) ? plugins : isMapping(plugins) ? [plugins] : [];
  return all.flatMap((plugin): (Value | undefined)[] => {
    if (typeof plugin === "string") return isBlog(plugin) ? [undefined] : [];
    return isMapping(plugin) ? plugin.entries.filter(({ key }) => isBlog(key)).map(({ value }) => value) : [];
  });
}

function isBlog(name: string): boolean {
  return /^(?:material\/)?blog(?:$| #)/.test(name);
}

/** The navigation as it is, but that a blog's own page is the list. */
function withoutBlogs(nav: Value, blogs: readonly string[]): unknown {
  if (typeof nav === "string") return blogs.some((blog) => nav === `${blog}/index.md`) ? "/posts/" : nav;
  if (Array.isArray(nav)) return nav.map((item) => withoutBlogs(item, blogs));
  return Object.fromEntries(nav.entries.map(({ key, value }) => [key, value && withoutBlogs(value, blogs)]));
}
