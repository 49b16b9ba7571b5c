import { expect, test } from "vitest";
import { readMkdocs } from "../../../../src/node/migrate/mkdocs/readMkdocs.ts";
import { siteOfFiles } from "../../../support/sites/siteOfFiles.ts";

const keysOf = async (text: string) =>
  (await readMkdocs(siteOfFiles("mkdocs.yml", { "mkdocs.yml": text }))).keys;

/** The keys of the configuration of Material's own documentation: https://github.com/squidfunk/mkdocs-material/blob/master/mkdocs.yml */
const DOCUMENTATION = `
site_name: S
site_url: https://example.org/s/
site_author: A
site_description: D
repo_name: a/b
repo_url: https://github.com/a/b
copyright: C
theme:
  name: material
  custom_dir: material/overrides
  features: [announce.dismiss, content.action.edit, content.code.annotate, navigation.tabs.sticky, search.share, toc.follow]
  palette:
    - {scheme: default, primary: indigo, toggle: {icon: a/b, name: dark}}
  font: {text: Roboto, code: Roboto Mono}
  favicon: assets/favicon.png
  icon: {logo: logo}
plugins:
  - blog
  - search: {separator: '[\\s]+', lang: ko}
  - social
  - privacy: {enabled: !ENV [CI, false]}
  - optimize
  - minify: {minify_html: true}
hooks: [material/overrides/hooks/shortcodes.py]
extra_css: [a.css]
extra_javascript: [a.js]
watch: [src]
validation: {links: {anchors: warn}}
not_in_nav: /tutorials/**/*.md
extra:
  annotate: {json: [.s2]}
  analytics: {provider: google, property: !ENV GOOGLE_ANALYTICS_KEY}
  consent: {title: T}
  social: [{icon: fontawesome/brands/github, link: https://github.com/a}]
  status: {new: Recently added}
  mine: 1
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - toc: {permalink: true}
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.betterem: {smart_enable: all}
  - pymdownx.blocks.caption
  - pymdownx.caret
  - pymdownx.details
  - pymdownx.emoji: {emoji_generator: !!python/name:material.extensions.emoji.to_svg ''}
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink: {user: a, repo: b}
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets: {auto_append: [includes/mkdocs.md]}
  - pymdownx.superfences:
      custom_fences: [{name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format ''}]
  - pymdownx.tabbed: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
nav: [{Home: index.md}]
`;

/** Settings of the template for blogs: https://github.com/mkdocs-material/create-blog/blob/main/mkdocs.yml */
const TEMPLATE = `
site_name: Blog
plugins:
  - search
  - blog:
      blog_toc: true
      archive_date_format: MMMM yyyy
      categories_allowed: [News]
      authors_profiles: true
      pagination_per_page: 5
      archive_pagination_per_page: 10
      categories_pagination_per_page: 10
      post_slugify: !!python/object/apply:ext.slugs.slugify {kwds: {short: true}}
  - meta
  - tags: {tags_file: tags.md}
  - rss: {match_path: "blog/posts/.*", date_from_meta: {as_creation: date.created}}
`;

test.each([
  ["Material's documentation", DOCUMENTATION],
  ["the template for blogs", TEMPLATE],
])("no key of the configuration of %s is unknown", async (_, text) => {
  expect((await keysOf(text)).unknown).toEqual([]);
});

test("keys without a counterpart are named with what to do, or as not yet there", async () => {
  const { todo, notYet } = await keysOf(DOCUMENTATION);
  expect(todo.map(({ key }) => key)).toEqual([
    "theme.custom_dir",
    "theme.favicon",
    "hooks",
    "extra_javascript",
    "extra.mine",
  ]);
  expect(notYet.map(({ key }) => key)).toEqual([
    "repo_name",
    "repo_url",
    "copyright",
    "theme.features.announce",
    "theme.features.content.action",
    "theme.palette",
    "theme.font",
    "theme.icon",
    "extra_css",
    "extra.analytics",
    "extra.social",
    "extra.status",
  ]);
});

test("keys that Maru does not know are unknown, also below keys that it knows", async () => {
  const text =
    "mine: 1\ntheme: {mine: 1}\nplugins:\n  - mine\n  - blog: {mine: 1}\n  - tags: {mine: 1}\nmarkdown_extensions: [mine.ext]";
  expect((await keysOf(text)).unknown).toEqual([
    "mine",
    "theme.mine",
    "plugins.mine",
    "plugins.blog.mine",
    "plugins.tags.mine",
    "markdown_extensions.mine",
  ]);
});
