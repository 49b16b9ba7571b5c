import type { KeyTable } from "../../keyReport.ts";

const LOOK = { notYet: "colors, typefaces, logo and icons" };
const EDIT = { notYet: "links to the repository and for editing a page" };

/** Fates of the keys of Material's theme and of its values in `extra`: https://squidfunk.github.io/mkdocs-material/setup/ */
export const THEME_KEYS: KeyTable = {
  "theme.name": "carried",
  "theme.language": "carried",
  "theme.direction": "harmless",
  "theme.custom_dir": {
    todo: "templates do not run; of these, only the script of giscus in partials/comments.html is carried over",
  },
  "theme.static_templates": {
    todo: "Maru has no templates, and writes its own `404.html`, `robots.txt` and `sitemap.xml`",
  },
  "theme.locale": "harmless",
  "theme.features": "harmless",
  "theme.features.content.action": EDIT,
  "theme.features.announce": { notYet: "an announcement above all pages" },
  "theme.palette": LOOK,
  "theme.font": LOOK,
  "theme.logo": LOOK,
  "theme.icon": LOOK,
  "theme.favicon": {
    todo: "if it is not an SVG, set `favicon` in site.yaml to one, from which Maru makes all icons",
  },
  // Of the themes `mkdocs` and `readthedocs`: https://www.mkdocs.org/user-guide/choosing-your-theme/
  "theme.color_mode": LOOK,
  "theme.user_color_mode_toggle": "harmless",
  "theme.nav_style": LOOK,
  "theme.highlightjs": "harmless",
  "theme.hljs_style": LOOK,
  "theme.hljs_style_dark": LOOK,
  "theme.hljs_languages": "harmless",
  "theme.analytics": { notYet: "analytics" },
  "theme.shortcuts": "harmless",
  "theme.navigation_depth": "harmless",
  "theme.include_homepage_in_sidebar": "harmless",
  "theme.prev_next_buttons_location": "harmless",
  "theme.collapse_navigation": "harmless",
  "theme.sticky_navigation": "harmless",
  "theme.titles_only": "harmless",
  "theme.include_search_page": "harmless",
  "theme.search_index_only": "harmless",
  "extra.analytics": { notYet: "analytics" },
  "extra.consent": "harmless",
  "extra.social": { notYet: "links to social networks" },
  "extra.alternate": {
    todo: "name the language of a text in its front matter or file name; readers choose languages in lists",
  },
  "extra.version": "harmless",
  "extra.homepage": { notYet: "another target of the logo" },
  "extra.generator": "harmless",
  "extra.status": { notYet: "the status of a page beside its title" },
  "extra.tags": { notYet: "icons of tags" },
  "extra.annotate": "harmless",
  "extra.search": "harmless",
  "extra.polyfills": "harmless",
  "extra.scope": "harmless",
  "extra.disqus": { notYet: "comments other than giscus" },
  "extra.comments": { notYet: "comments other than giscus" },
  "extra.*": { todo: "a value for templates of your own, which Maru does not have; check where it is used" },
};
