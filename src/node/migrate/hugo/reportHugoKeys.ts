import {
  type Entry,
  flagOf,
  isEmpty,
  isMapping,
  type Mapping,
  type Value,
} from "../../content/frontMatter/value.ts";
import { type KeyReport, reportKeys } from "../keyReport.ts";
import { KEYS } from "./keyTables.ts";

/**
 * Sorts the keys of a configuration by their fates, ignoring their case, as Hugo does. Settings of languages have the fate of the site's
 * settings. A key whose value switches something off, or is empty, asks nothing of the author.
 */
export function reportHugoKeys(config: Mapping): KeyReport {
  const report: KeyReport = { carried: [], harmless: [], todo: [], notYet: [], unknown: [] };
  const add = (mapping: Mapping, prefix: string) => {
    const written = new Map<string, string>();
    const off = new Set<string>();
    collect(mapping.entries, [], { written, off });
    const own = reportKeys(lowerKeys(mapping), KEYS);
    const keyOf = (key: string) => prefix + (written.get(key) ?? key);
    // YAML may contain a key twice in different cases.
    for (const kind of ["carried", "unknown", "harmless"] as const)
      report[kind].push(...new Set(own[kind].map(keyOf)));
    for (const kind of ["todo", "notYet"] as const) {
      for (const { key, text } of own[kind])
        if (off.has(key)) report.harmless.push(keyOf(key));
        else report[kind].push({ key: keyOf(key), text });
    }
  };
  const isLanguages = ({ key }: Entry) => key.toLowerCase() === "languages";
  add({ entries: config.entries.filter((entry) => !isLanguages(entry)) }, "");
  for (const { key, value } of config.entries.filter(isLanguages)) {
    for (const language of isMapping(value) ? value.entries : [])
      if (isMapping(language.value)) add(language.value, `${key}.${language.key}.`);
  }
  return report;
}

interface Collected {
  /** Keys as written, by those in lower case. */
  written: Map<string, string>;
  /** Keys in lower case whose values are all `false` or empty. */
  off: Set<string>;
}

function collect(entries: readonly Entry[], names: readonly string[], { written, off }: Collected): void {
  for (const { key, value } of entries) {
    const path = [...names, key];
    const folded = path.join(".").toLowerCase();
    written.set(folded, path.join("."));
    if (isOff(value)) off.add(folded);
    if (isMapping(value)) collect(value.entries, path, { written, off });
  }
}

function isOff(value: Value | undefined): boolean {
  if (isEmpty(value)) return true;
  if (!isMapping(value)) return flagOf(value) === false;
  // `profileMode: {enabled: false, …}` switches off what the other keys set.
  const enabled = value.entries.find(({ key }) => /^enabled?$/i.test(key));
  return (
    (enabled !== undefined && flagOf(enabled.value) === false) ||
    value.entries.every((entry) => isOff(entry.value))
  );
}

function lowerKeys(mapping: Mapping): Mapping {
  return {
    entries: mapping.entries.map((entry) => ({
      ...entry,
      key: entry.key.toLowerCase(),
      value: isMapping(entry.value) ? lowerKeys(entry.value) : entry.value,
    })),
  };
}
