import { posix } from "node:path";
import { isMapping, type Mapping, textOf, type Value, valueAt } from "../../../content/frontMatter/value.ts";
import type { MigratedSite } from "../../migration.ts";
import { readConfig } from "../../readConfig.ts";
import { readMkdocsTag, withoutEnvironment } from "./readTags.ts";

/** Maximum number of configurations that inherit from each other. */
const MAX_PARENTS = 10;

/**
 * Returns the configuration with its tags and with the configurations from which it inherits:
 * https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance
 */
export async function readMkdocsConfig(
  { file, config, read }: Pick<MigratedSite, "file" | "config" | "read">,
  notes: string[],
): Promise<Value> {
  const chain: Value[] = [];
  let path: string | undefined = file;
  while (path !== undefined && chain.length < MAX_PARENTS) {
    const text = await read(path);
    if (text === undefined && path !== file) {
      notes.push(`INHERIT: ${path} does not exist, so its settings are missing`);
    }
    const found: Value = text === undefined ? config : readConfig(path, text, readMkdocsTag).config;
    chain.unshift(found);
    const parent = textOf(valueAt(found, "INHERIT"));
    path = parent && posix.normalize(posix.join(posix.dirname(path), parent));
    if (text === undefined) break;
  }
  return withoutEnvironment(chain.reduce(merge), (text) => void notes.push(text));
}

/** Merges mappings. Other values, such as lists, replace those of the parent. */
function merge(parent: Value, child: Value): Value {
  if (!isMapping(parent) || !isMapping(child)) return child;
  const merged: Mapping["entries"] = [...parent.entries];
  for (const entry of child.entries) {
    const index = merged.findIndex(({ key }) => key === entry.key);
    const above = merged[index]?.value;
    if (index < 0) merged.push(entry);
    else if (above !== undefined && entry.value !== undefined) {
      merged[index] = { ...entry, value: merge(above, entry.value) };
    } else merged[index] = entry;
  }
  return { entries: merged };
}
