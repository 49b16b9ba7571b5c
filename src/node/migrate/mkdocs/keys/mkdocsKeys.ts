import type { KeyTable } from "../../keyReport.ts";
import { BLOG_KEYS } from "./blogKeys.ts";
import { EXTENSION_KEYS } from "./extensionKeys.ts";
import { PLUGIN_KEYS } from "./pluginKeys.ts";
import { THEME_KEYS } from "./themeKeys.ts";

const REPOSITORY = { notYet: "links to the repository and for editing a page" };

/**
 * Fates of the keys of `mkdocs.yml`, whose lists of plugins, extensions and features are mappings:
 * https://www.mkdocs.org/user-guide/configuration/
 */
export const MKDOCS_KEYS: KeyTable = {
  site_name: "carried",
  site_url: "carried",
  site_description: "carried",
  site_author: "carried",
  docs_dir: "carried",
  nav: "carried",
  use_directory_urls: "carried",
  INHERIT: "carried",
  site_dir: "harmless",
  dev_addr: "harmless",
  strict: "harmless",
  watch: "harmless",
  validation: "harmless",
  not_in_nav: "harmless",
  remote_branch: "harmless",
  remote_name: "harmless",
  repo_url: REPOSITORY,
  repo_name: REPOSITORY,
  edit_uri: REPOSITORY,
  edit_uri_template: REPOSITORY,
  copyright: { notYet: "a text at the end of each page" },
  extra_css: { notYet: "style sheets of your own" },
  extra_javascript: {
    todo: "Maru runs no scripts of your own; formulas, diagrams and code need none, so check what the others did",
  },
  extra_templates: {
    todo: "Maru has no templates; write the pages in Markdown, or put finished files in the folder of the documentation",
  },
  hooks: { todo: "Python code does not run; check what the hooks did" },
  exclude_docs: {
    todo: "move the files out of the folder of the documentation, or write `draft: true` in them",
  },
  draft_docs: { todo: "write `draft: true` in these files" },
  google_analytics: { notYet: "analytics" },
  ...THEME_KEYS,
  ...PLUGIN_KEYS,
  ...BLOG_KEYS,
  ...EXTENSION_KEYS,
};
