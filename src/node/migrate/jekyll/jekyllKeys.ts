import type { KeyFate, KeyTable } from "../keyReport.ts";

const appearance: KeyFate = { notYet: "appearance of the site" };
const analytics: KeyFate = { notYet: "web analytics" };
const otherComments: KeyFate = { notYet: "comments other than giscus" };
const links: KeyFate = { notYet: "links to the author's profiles" };
const verification: KeyFate = {
  todo: "verify the site with a file of the search engine in a folder of `static`, or with a DNS record",
};
const metadata: KeyFate = { todo: "write it in the front matter of the pages that need it" };

const all = (keys: string, fate: KeyFate): Record<string, KeyFate> =>
  Object.fromEntries(keys.split(" ").map((key) => [key, fate]));

/** Keys of Jekyll itself: https://jekyllrb.com/docs/configuration/default/ */
const OWN: KeyTable = {
  ...all("title description subtitle tagline author url baseurl lang language locale timezone", "carried"),
  ...all("permalink future paginate paginate_path exclude include defaults collections", "carried"),
  ...all(
    "source destination collections_dir cache_dir plugins_dir layouts_dir data_dir includes_dir",
    "harmless",
  ),
  ...all(
    "sass theme plugins gems plugins_dir whitelist safe incremental highlighter lsi markdown",
    "harmless",
  ),
  ...all(
    "kramdown rdiscount redcarpet commonmark liquid encoding quiet verbose profile detach port",
    "harmless",
  ),
  ...all("host show_dir_listing keep_files livereload watch strict_front_matter limit_posts", "harmless"),
  ...all("markdown_ext page_excerpts disable_disk_cache ignore_theme_config serving", "harmless"),
  show_drafts: { todo: "use the option `--drafts` to show drafts" },
  unpublished: { todo: "use the option `--drafts` to show hidden posts" },
  excerpt_separator: { todo: "write `<!-- more -->` where excerpts end" },
  repository: "harmless",
  remote_theme: "harmless",
  collections_dir: {
    todo: "move the folders in it to the root: otherwise its name is a category of its posts",
  },
  source: { todo: "run `maru migrate` in that folder" },
};

/** Keys of plugins. */
const PLUGINS: KeyTable = {
  feed: "harmless",
  "feed.path": "carried",
  "feed.posts_limit": "carried",
  "feed.categories": { todo: "feeds of categories do not exist; each tag has a feed" },
  "feed.tags": { todo: "each tag has a feed at `/tags/<tag>/feed.xml`" },
  "feed.collections": { todo: "only posts are in feeds" },
  "jekyll-archives": "carried",
  pagination: { todo: "set `postsPerPage`" },
  ...all("sitemap compress_html jekyll-mentions jemoji last_modified_at jekyll_compose", "harmless"),
  ...all("redirect_from whitelist_redirects", "harmless"),
  ...all("webmaster_verifications google_site_verification bing_site_verification", verification),
  ...all("yandex_site_verification naver_site_verification baidu_site_verification", verification),
  ...all("facebook og_image twitter_cards", metadata),
  logo: appearance,
  "twitter.card": "harmless",
};

/** Keys of Chirpy: https://github.com/cotes2020/chirpy-starter/blob/main/_config.yml */
const CHIRPY: KeyTable = {
  ...all("theme_mode avatar", appearance),
  ...all("analytics pageviews", analytics),
  ...all("github twitter", links),
  social: links,
  "social.name": "carried",
  cdn: { todo: "write the whole address of images that another server stores, or move them into the site" },
  social_preview_image: { todo: "each page gets an image for link previews; set `image` in front matter" },
  toc: "carried",
  comments: otherComments,
  "comments.provider": "carried",
  "comments.active": "carried",
  "comments.giscus": "carried",
  "comments.giscus.*": "harmless",
  ...all("comments.giscus.repo comments.giscus.repo_id comments.giscus.category", "carried"),
  "comments.giscus.category_id": "carried",
  "comments.giscus.mapping": "carried",
  assets: "harmless",
  ...all("pwa prefer_datetime_locale", "harmless"),
  "pwa.cache": "harmless",
  change_mode: "harmless",
  img_cdn: {
    todo: "write the whole address of images that another server stores, or move them into the site",
  },
  disqus: otherComments,
  google_analytics: analytics,
};

/** Keys of minima: https://github.com/jekyll/minima/blob/master/_config.yml */
const MINIMA: KeyTable = {
  email: links,
  header_pages: "carried",
  show_excerpts: "harmless",
  minima: appearance,
  "minima.date_format": { notYet: "the form of dates" },
  "minima.social_links": links,
  "minima.hide_site_feed_link": "harmless",
  ...all("twitter_username github_username dribbble_username facebook_username flickr_username", links),
  ...all(
    "instagram_username linkedin_username pinterest_username youtube_username stackoverflow_username",
    links,
  ),
  ...all(
    "googleplus_username mastodon_username telegram_username microdotblog_username keybase_username",
    links,
  ),
  rss: { todo: "the feed is at `/feed.xml`" },
};

/** Fates of the keys of `_config.yml`: those of Jekyll, its usual plugins, Chirpy and minima. */
export const JEKYLL_KEYS: KeyTable = { ...OWN, ...PLUGINS, ...CHIRPY, ...MINIMA };
