import { flagOf, isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import { type ThemeConfig, themeValue } from "./theme.ts";

interface ReadPlugins {
  /** Settings for `site.yaml`. */
  settings: Record<string, unknown>;
  notes: string[];
  /** Keys of the theme's configuration that these settings replace. */
  carried: string[];
}

/** Converts the settings of renderers, of plugins for feeds and formulas, and of comments. */
export async function readPlugins(
  { config, read }: Pick<MigratedSite, "config" | "read">,
  themes: readonly ThemeConfig[],
): Promise<ReadPlugins> {
  const packages = (await read("package.json")) ?? "";
  const giscus = readGiscus(themeValue(themes, "giscus") ?? valueAt(config, "giscus"));
  return {
    settings: {
      breaks: readBreaks(config, packages) ? true : undefined,
      math: readMath(config, themes) ? true : undefined,
      feeds: readFeeds(config),
      comments: giscus && { giscus },
    },
    notes: giscus
      ? [
          "giscus: Maru finds the discussion of a post by its slug; rename those that giscus found by the path of the post",
        ]
      : [],
    carried: giscus ? ["giscus"] : [],
  };
}

/**
 * Whether a line break in a paragraph is one on the page. It is by default in hexo-renderer-marked, which new sites have:
 * https://github.com/hexojs/hexo-renderer-marked#options. In hexo-renderer-markdown-it, `markdown.render.breaks` says so.
 */
function readBreaks(config: Value, packages: string): boolean {
  const other = /"hexo-renderer-(markdown-it(?:-plus)?|kramed|pandoc|org)"/.exec(packages)?.[1];
  if (other === undefined) return flagOf(valueAt(valueAt(config, "marked"), "breaks")) ?? true;
  return flagOf(valueAt(valueAt(valueAt(config, "markdown"), "render"), "breaks")) ?? false;
}

/**
 * Whether `$x$` is a formula in every post. NexT: https://theme-next.js.org/docs/third-party-services/math-equations; `per_page` in its
 * older versions. hexo-filter-mathjax: `mathjax.every_page`.
 */
function readMath(config: Value, themes: readonly ThemeConfig[]): boolean {
  const isOn = (value: Value | undefined) => flagOf(value) === true;
  const math = themeValue(themes, "math");
  const engines = ["mathjax", "katex"].map((name) => valueAt(math, name));
  const isEnabled =
    isOn(valueAt(math, "enable")) || engines.some((engine) => isOn(valueAt(engine, "enable")));
  const isEvery =
    isOn(valueAt(math, "every_page")) ||
    [math, ...engines].some((each) => flagOf(valueAt(each, "per_page")) === false);
  const ofPlugin = ["mathjax", "katex"].some((name) => isOn(valueAt(valueAt(config, name), "every_page")));
  return (isEnabled && isEvery) || ofPlugin;
}

/** Returns the paths of hexo-generator-feed: https://github.com/hexojs/hexo-generator-feed#options */
function readFeeds(config: Value): Record<string, unknown> {
  const feed = valueAt(config, "feed");
  const listOf = (value: Value | undefined) =>
    (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) || []);
  const types = listOf(valueAt(feed, "type"));
  const named = listOf(valueAt(feed, "path"));
  const ofTypes = types.length > 0 ? types.map((type) => `${type}.xml`) : ["atom.xml"];
  const aliases = (named.length > 0 ? named : ofTypes).map((path) =>
    /\.\w+$/.test(path) ? path.replace(/^\/+/, "") : `${path.replace(/^\/+/, "")}.xml`,
  );
  const limit = textOf(valueAt(feed, "limit")) ?? "";
  const posts =
    isMapping(feed) && /^(?:0|false)$/.test(limit) ? 9999 : /^[1-9]\d{0,3}$/.test(limit) ? Number(limit) : 20;
  return {
    ...(posts !== 20 && { posts }),
    // A path with other characters than those that `feeds` accepts is not carried over.
    aliases: aliases.filter(
      (path) => /^(?:[\w-]+\/)*[\w-]+\.(?:xml|rss|atom)$/.test(path) && path !== "feed.xml",
    ),
  };
}

/** Reads the settings of giscus, whose names are spelled differently in themes. */
function readGiscus(value: Value | undefined): Record<string, string> | undefined {
  if (!isMapping(value) || flagOf(valueAt(value, "enable")) === false) return undefined;
  const inner = isMapping(valueAt(value, "option")) ? valueAt(value, "option") : undefined;
  const at = (...names: string[]) =>
    names.map((name) => textOf(valueAt(value, name) ?? valueAt(inner, name))).find(Boolean);
  const [repo, repoId] = [at("repo", "data-repo"), at("repo_id", "repoId", "repo-id", "data-repo-id")];
  const [category, categoryId] = [
    at("category", "data-category"),
    at("category_id", "categoryId", "category-id", "data-category-id"),
  ];
  if (!repo || !/^[\w.-]+\/[\w.-]+$/.test(repo) || !repoId || !category || !categoryId) return undefined;
  return { repo, repoId, category, categoryId };
}
