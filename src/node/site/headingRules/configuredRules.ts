import { readToml } from "../../content/frontMatter/formats/toml.ts";
import { readYaml } from "../../content/frontMatter/formats/yaml.ts";
import { flagOf, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import type { HeadingRule } from "../../markdown/headingRules/headingRule.ts";

/** Parses the text of a configuration file. Returns a mapping without entries for a file with an error, which is not Maru's to report. */
export function readOldConfig(file: string, text: string): Value {
  const read = file.endsWith(".toml") ? readToml : readYaml;
  return { entries: read({ text, file, firstLine: 1 }).entries };
}

/** Returns the value at a path of keys. */
function at(config: Value, ...keys: string[]): Value | undefined {
  return keys.reduce<Value | undefined>(valueAt, config);
}

/** Whether a setting turns a feature off. */
function isOff(value: Value | undefined): boolean {
  return flagOf(value) === false;
}

/** Returns the rule that Jekyll's `_config.yml` chooses: https://jekyllrb.com/docs/configuration/markdown/#kramdown */
export function jekyllRule(config: Value): HeadingRule | undefined {
  if (isOff(at(config, "kramdown", "auto_ids"))) return undefined;
  const input = textOf(at(config, "kramdown", "input"))?.toLowerCase();
  return input === undefined || input === "gfm" ? "jekyll" : "kramdown";
}

/** Returns the rule that Hexo's `_config.yml` chooses: https://github.com/hexojs/hexo-renderer-marked#options */
export function hexoRule(config: Value): HeadingRule | undefined {
  if (isOff(at(config, "marked", "headerIds"))) return undefined;
  const letterCase = textOf(at(config, "marked", "modifyAnchors"));
  if (letterCase === "1") return "hexo-lower";
  return letterCase === "2" ? "hexo-upper" : "hexo";
}

/**
 * Returns the rule that Hugo's configuration chooses: https://gohugo.io/configuration/markup/
 * @param configs All configuration files. Of files in `config/_default/`, that of `markup` has no key `markup`.
 */
export function hugoRule(configs: readonly Value[]): HeadingRule | undefined {
  const find = (...keys: string[]) =>
    configs
      .map((config) => at(config, "markup", ...keys) ?? at(config, ...keys))
      .find((value) => value !== undefined);
  if (textOf(find("defaultMarkdownHandler"))?.toLowerCase() === "blackfriday") return "blackfriday";
  if (isOff(find("goldmark", "parser", "autoHeadingID"))) return undefined;
  const type = textOf(find("goldmark", "parser", "autoHeadingIDType"))?.toLowerCase();
  if (type === "github-ascii") return "hugo-ascii";
  return type === "blackfriday" ? "blackfriday" : "hugo";
}
