import { readToml } from "../content/frontMatter/formats/toml.ts";
import { readYaml } from "../content/frontMatter/formats/yaml.ts";
import type { Value } from "../content/frontMatter/value.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** A configuration file that was read. With errors in `problems`, `config` is incomplete. */
export interface ReadConfig {
  /** A mapping. */
  config: Value;
  problems: Problem[];
}

/** Parses a configuration file of another engine: TOML if the name of the file ends so, else YAML, of which JSON is a part. */
export function readConfig(file: string, text: string): ReadConfig {
  const read = file.endsWith(".toml") ? readToml : readYaml;
  const { entries, problems } = read({ text, file, firstLine: 1 });
  return { config: { entries }, problems };
}
