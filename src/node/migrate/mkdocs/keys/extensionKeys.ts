import type { KeyFate, KeyTable } from "../../keyReport.ts";

/**
 * Extensions whose syntax Maru reads or whose effect it has anyway:
 * https://squidfunk.github.io/mkdocs-material/setup/extensions/python-markdown-extensions/
 */
const READ = (
  "abbr admonition attr_list def_list extra fenced_code footnotes md_in_html meta nl2br sane_lists " +
  "smarty tables toc codehilite legacy_attrs legacy_em material zensical"
).split(" ");

const READ_OF_PYMDOWNX = (
  "arithmatex betterem caret critic details emoji escapeall extra extrarawhtml highlight inlinehilite " +
  "keys magiclink mark pathconverter saneheaders smartsymbols snippets striphtml superfences tabbed tasklist tilde"
).split(" ");

const others: Record<string, KeyFate> = {
  wikilinks: { todo: "write `dialect: [mkdocs, obsidian]` in site.yaml, so that `[[links]]` are read" },
  mdx_truly_sane_lists: "harmless",
  mdx_include: { todo: "Maru reads only the snippets of pymdownx, `--8<--`" },
  markdown_include: { todo: "Maru reads only the snippets of pymdownx, `--8<--`" },
  "pymdownx.b64": "harmless",
  "pymdownx.blocks": "carried",
  "pymdownx.blocks.*": {
    todo: 'of the blocks of pymdownx, Maru reads only captions; write others as `!!! note` or `=== "Tab"`',
  },
  "pymdownx.blocks.caption": "carried",
  "pymdownx.fancylists": { todo: "Maru numbers lists only with digits; `a.` and `i.` begin no list" },
  "pymdownx.progressbar": { todo: "Maru shows the text of a progress bar as it is written" },
  mkdocs_graphviz: { todo: "Maru draws diagrams only with Mermaid" },
  plantuml_markdown: { todo: "Maru draws diagrams only with Mermaid" },
};

/** Fates of the extensions of Python-Markdown. */
export const EXTENSION_KEYS: KeyTable = Object.fromEntries([
  ...[...READ, ...READ_OF_PYMDOWNX.map((name) => `pymdownx.${name}`)].map(
    (name) => [`markdown_extensions.${name}`, "carried"] as const,
  ),
  ...Object.entries(others).map(([name, fate]) => [`markdown_extensions.${name}`, fate] as const),
]);
