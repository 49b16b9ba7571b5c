import type { KeyFate, KeyTable } from "../../keyReport.ts";

const OWN = "harmless";
const CODE = { todo: "Python code does not run; check what it added to your pages" };

/** Plugins whose purpose Maru serves itself, or which have no effect on readers. */
const HARMLESS = (
  "search info offline optimize privacy group typeset social " +
  "minify htmlproofer glightbox img2figv2 include_dir_to_nav exclude-search"
).split(" ");

/** Plugins that make pages or texts with code: https://github.com/mkdocs/catalog */
const WITH_CODE = (
  "macros gen-files mkdocstrings mkdocs-jupyter include-markdown table-reader api-autonav simple-hooks " +
  "markdown-exec projects monorepo multirepo with-pdf pdf-export print-site tooltips " +
  "swagger-ui-tag render_swagger drawio charts kroki build_plantuml autorefs"
).split(" ");

/** Settings of Material's tags plugin without a counterpart: https://squidfunk.github.io/mkdocs-material/plugins/tags/ */
const TAGS = (
  "enabled tags tags_slugify tags_slugify_separator tags_slugify_format tags_compare tags_compare_reverse tags_pages_compare " +
  "tags_pages_compare_reverse tags_hierarchy_separator tags_sort_by tags_sort_reverse tags_name_variable listings listings_sort_by listings_sort_reverse " +
  "listings_tags_sort_by listings_tags_sort_reverse listings_toc listings_layout shadow_on_serve export export_file export_only " +
  "filters"
).split(" ");

const others: Record<string, KeyFate> = {
  blog: "carried",
  meta: "carried",
  "meta.enabled": OWN,
  "meta.meta_file": { todo: "the file must be named `.meta.yml`; rename it if it is not" },
  rss: "carried",
  "rss.*": "harmless",
  "rss.feeds_filenames": "carried",
  redirects: "carried",
  "redirects.*": "unknown",
  "redirects.redirect_maps": "carried",
  "redirects.enabled": "harmless",
  tags: "carried",
  "tags.*": "unknown",
  ...Object.fromEntries(TAGS.map((name) => [`tags.${name}`, OWN])),
  "tags.tags_file": "carried",
  "tags.tags_extra_files": { notYet: "lists of tags of a part of the site" },
  "tags.tags_allowed": { notYet: "a list of allowed tags" },
  "tags.tags_hierarchy": { notYet: "tags below tags; `a/b` is one tag" },
  "tags.tags_name_property": { todo: "Maru reads tags from `tags` in front matter" },
  "tags.listings_map": { notYet: "lists of tags of a part of the site" },
  "tags.listings_directive": { todo: "Maru has all tags at /tags/" },
  "tags.shadow": { notYet: "tags that only a preview shows" },
  "tags.shadow_tags": { notYet: "tags that only a preview shows" },
  "tags.shadow_tags_prefix": { notYet: "tags that only a preview shows" },
  "tags.shadow_tags_suffix": { notYet: "tags that only a preview shows" },
  "git-revision-date": { todo: "`updated: git` in site.yaml reads the day of a text's last revision" },
  "git-revision-date-localized": {
    todo: "`updated: git` in site.yaml reads the day of a text's last revision",
  },
  "git-authors": { notYet: "authors from the history" },
  "git-committers": { notYet: "authors from the history" },
  "git-committers-2": { notYet: "authors from the history" },
  exclude: { todo: "move the files out of the folder of the documentation, or write `draft: true` in them" },
  "awesome-pages": { todo: "write the order of the pages in `nav` of site.yaml" },
  "awesome-nav": { todo: "write the order of the pages in `nav` of site.yaml" },
  "literate-nav": { todo: "write the order of the pages in `nav` of site.yaml" },
  "section-index": "harmless",
  i18n: { todo: "name the language of a text in its front matter or file name, such as `setup.ko.md`" },
  static_i18n: {
    todo: "name the language of a text in its front matter or file name, such as `setup.ko.md`",
  },
  mike: { notYet: "several versions of a site" },
  mermaid2: "harmless",
  ezlinks: { todo: "write `dialect: [mkdocs, obsidian]` in site.yaml, so that `[[links]]` are read" },
  roamlinks: { todo: "write `dialect: [mkdocs, obsidian]` in site.yaml, so that `[[links]]` are read" },
  callouts: {
    todo: "write `dialect: [mkdocs, obsidian]` in site.yaml, so that Obsidian's callouts are read",
  },
};

/** Fates of the plugins of MkDocs, other than the blog. */
export const PLUGIN_KEYS: KeyTable = Object.fromEntries(
  [
    ...HARMLESS.map((name) => [name, OWN] as const),
    ...WITH_CODE.map((name) => [name, CODE] as const),
    ...Object.entries(others),
  ].map(([name, fate]) => [`plugins.${name}`, fate]),
);
