import type { KeyFate, KeyTable } from "../keyReport.ts";

const CARRIED = [
  "title subtitle description author language timezone url root permalink permalink_defaults pretty_urls source_dir tag_dir",
  "archive_dir category_dir new_post_name filename_case post_asset_folder future index_generator archive_generator tag_generator",
  "category_generator archive default_category category_map tag_map per_page pagination_dir feed theme_config alias abbrlink",
  "use_filename_as_post_title use_slug_as_post_title math mathjax katex marked.breaks markdown.render.breaks sitemap",
  // Every build reads these two: `src/node/site/headingRules/configuredRules.ts`.
  "marked.headerIds marked.modifyAnchors",
];

/** Without effect in Maru, which does the same in its own way, or what the plugin does is not part of the site. */
const HARMLESS = [
  "keywords public_dir code_dir i18n_dir skip_render default_layout titlecase external_link render_drafts relative_link",
  "syntax_highlighter highlight prismjs meta_generator date_format time_format updated_option include exclude ignore deploy server",
  "marked markdown kramdown pandoc search local_search algolia baidusitemap nofollow symbols_count_time wordcount word_count",
  "lazyload minify all_minifier neat_enable neat_html neat_css neat_js html_minifier css_minifier js_minifier image_minifier",
  "uglify imagemin offline pwa auto_excerpt excerpt toc jsonContent admin githubEmojis webp related_posts live_reload browsersync",
  "filter_optimize cleanup autoprefixer logger backup",
];

const APPEARANCE = { notYet: "appearance" };

const OTHERS: KeyTable = {
  theme: APPEARANCE,
  live2d: APPEARANCE,
  aplayer: {
    todo: "players of this plugin are not read; link to the recordings, or embed them with `<audio>`",
  },
  encrypt: { todo: "Maru cannot protect posts with a password and hides those that have one" },
  robotstxt: {
    todo: "Maru writes a robots.txt; for another one, put the file into the folder of the sources",
  },
  bangumi: { todo: "pages that this plugin generates are not carried over; write them as Markdown" },
  douban: { todo: "pages that this plugin generates are not carried over; write them as Markdown" },
  leancloud_counter_security: { notYet: "analytics" },
  google_analytics: { notYet: "analytics" },
  baidu_analytics: { notYet: "analytics" },
  disqus_shortname: { notYet: "comments of Disqus" },
};

/** Returns fates by key. `own` are those that depend on the values of the configuration. */
export function siteKeys(own: KeyTable): KeyTable {
  return { ...fatesOf(CARRIED, "carried"), ...fatesOf(HARMLESS, "harmless"), ...OTHERS, ...own };
}

/** Returns a table with the same fate for all keys in lines of keys. */
export function fatesOf(lines: readonly string[], fate: KeyFate): KeyTable {
  return Object.fromEntries(lines.flatMap((line) => line.split(" ")).map((key) => [key, fate]));
}
