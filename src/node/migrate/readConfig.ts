import { readToml } from "../content/frontMatter/formats/toml.ts";
import { readYaml, type YamlText } from "../content/frontMatter/formats/yaml.ts";
import type { Value } from "../content/frontMatter/value.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** A configuration file that was read. With errors in `problems`, `config` is incomplete. */
export interface ReadConfig {
  /** A mapping. */
  config: Value;
  problems: Problem[];
}

/** Whether a path is that of a configuration file that {@link readConfig} parses. */
export function isConfig(path: string): boolean {
  return /\.(?:toml|ya?ml|json)$/.test(path);
}

/**
 * Parses a configuration file of another engine: TOML if the name of the file ends so, else YAML, of which JSON is a part.
 * @param readTag Converts values with tags of YAML.
 */
export function readConfig(file: string, text: string, readTag?: YamlText["readTag"]): ReadConfig {
  const { entries, problems } = file.endsWith(".toml")
    ? readToml({ text, file, firstLine: 1 })
    : readYaml({ text, file, firstLine: 1, ...(readTag && { readTag }) });
  return { config: { entries }, problems };
}
