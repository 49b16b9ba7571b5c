import {
  type Entry,
  isMapping,
  type Mapping,
  textOf,
  type Value,
  valueAt,
} from "../../content/frontMatter/value.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { MigratedSite } from "../migration.ts";
import { readConfig } from "../readConfig.ts";

/** Folder of split configurations: https://gohugo.io/configuration/introduction/#configuration-directory */
const FOLDER = "config";
/** Folders of environments that a build of Hugo reads, in order. Later ones override earlier ones. */
const ENVIRONMENTS = [`${FOLDER}/_default`, `${FOLDER}/production`];
const CONFIG_FILE = /\/([^/]+)\.(?:toml|ya?ml|json)$/i;

/** The configuration of a site: that of the main file, overridden by the files of `config/`. */
export interface HugoConfig {
  config: Mapping;
  /** Files with errors, which are not in the configuration. */
  problems: Problem[];
}

/** Reads the whole configuration. `site.config` is that of the main file. */
export async function readHugoConfig({ file, config, read, list }: MigratedSite): Promise<HugoConfig> {
  const problems: Problem[] = [];
  // If the main file is itself in `config/`, it is read with the others, in their order.
  let merged: Mapping = !file.startsWith(`${FOLDER}/`) && isMapping(config) ? config : { entries: [] };
  for (const folder of ENVIRONMENTS) {
    for (const path of await list(folder)) {
      const name = CONFIG_FILE.exec(path)?.[1];
      if (name === undefined) continue;
      const found = readConfig(path, (await read(path)) ?? "");
      problems.push(...found.problems);
      if (isMapping(found.config)) merged = merge(merged, below(keysOf(name), found.config));
    }
  }
  return { config: merged, problems };
}

/**
 * Returns the keys above the content of a file: none for `hugo.toml`, `params` for `params.toml`, `languages`, `ko` and `menus` for
 * `menus.ko.toml`. `languages.ko.toml` contains the settings of the language itself.
 *
 * Source: `LoadConfigFromDir` in https://github.com/gohugoio/hugo/blob/v0.111.3/config/configLoader.go
 */
function keysOf(file: string): string[] {
  const [, name = file, language] = /^(.+?)\.(.+)$/.exec(file) ?? [];
  const key = name.toLowerCase();
  if (language !== undefined) {
    const inner = /^menus?$/.test(key) ? ["menus"] : key === "params" ? ["params"] : [];
    return ["languages", language, ...inner];
  }
  return key === "hugo" || key === "config" ? [] : [name];
}

function below(keys: readonly string[], value: Mapping): Mapping {
  return keys.reduceRight<Mapping>((inner, key) => ({ entries: [{ key, line: 1, value: inner }] }), value);
}

/** Merges mappings deeply, ignoring the case of keys. Other values of `over` replace those of `under`. */
export function merge(under: Mapping, over: Mapping): Mapping {
  const entries: Entry[] = [...under.entries];
  for (const entry of over.entries) {
    const index = entries.findIndex(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
    const old = entries[index];
    if (old === undefined) entries.push(entry);
    else if (isMapping(old.value) && isMapping(entry.value))
      entries[index] = { ...old, value: merge(old.value, entry.value) };
    else entries[index] = entry;
  }
  return { entries };
}

/** Returns a value by the names of its keys, ignoring their case. */
export function valueIn(config: Value | undefined, ...keys: readonly string[]): Value | undefined {
  return keys.reduce(valueAt, config);
}

/** Returns a text by the names of its keys, ignoring their case; `undefined` if it is empty. */
export function textIn(config: Value | undefined, ...keys: readonly string[]): string | undefined {
  return textOf(valueIn(config, ...keys)) || undefined;
}
