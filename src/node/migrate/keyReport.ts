import { isMapping, type Value } from "../content/frontMatter/value.ts";

/**
 * What happens to a key of another engine's configuration. `carried`: a setting of `site.yaml` replaces it. `harmless`: it has no effect on
 * the site that Maru builds, such as the folder of the engine's output. `unknown`: Maru does not know it, though it knows the key above. `todo`: the author must do what the text says. `notYet`: Maru has
 * no such setting yet; the text says what the setting is for.
 */
export type KeyFate = "carried" | "harmless" | "unknown" | { todo: string } | { notYet: string };

/**
 * Fates by key. The names in a key are joined by `.`, as in `theme.language`. `*` stands for any one name. A key applies to everything
 * below it that has no key of its own.
 */
export type KeyTable = Readonly<Record<string, KeyFate>>;

/** Keys of a configuration, by what happened to them. Each key of the configuration is in one list, itself or by a key above it. */
export interface KeyReport {
  carried: string[];
  harmless: string[];
  todo: { key: string; text: string }[];
  notYet: { key: string; text: string }[];
  /** Keys that Maru does not know. */
  unknown: string[];
}

/** Sorts the keys of a configuration by their fates. Items of a list belong to the key of the list. */
export function reportKeys(config: Value, table: KeyTable): KeyReport {
  const report: KeyReport = { carried: [], harmless: [], todo: [], notYet: [], unknown: [] };
  const patterns = Object.entries(table).map(([pattern, fate]) => ({ names: pattern.split("."), fate }));
  const visit = (value: Value | undefined, names: readonly string[]) => {
    const key = names.join(".");
    const isSplit =
      value !== undefined &&
      isMapping(value) &&
      value.entries.length > 0 &&
      patterns.some((pattern) => pattern.names.length > names.length && matches(pattern.names, names));
    if (isSplit) {
      for (const entry of value.entries) visit(entry.value, [...names, entry.key]);
      return;
    }
    const fate = fateOf(patterns, names);
    if (fate === undefined) report.unknown.push(key);
    else if (typeof fate === "string") report[fate].push(key);
    else if ("todo" in fate) report.todo.push({ key, text: fate.todo });
    else report.notYet.push({ key, text: fate.notYet });
  };
  for (const { key, value } of isMapping(config) ? config.entries : []) visit(value, [key]);
  return report;
}

interface Pattern {
  names: readonly string[];
  fate: KeyFate;
}

/** Returns the fate of the longest pattern that matches a key or a key above it. */
function fateOf(patterns: readonly Pattern[], names: readonly string[]): KeyFate | undefined {
  const found = patterns.filter(
    (pattern) => pattern.names.length <= names.length && matches(pattern.names, names),
  );
  return found.toSorted((a, b) => b.names.length - a.names.length || stars(a) - stars(b))[0]?.fate;
}

function stars({ names }: Pattern): number {
  return names.filter((name) => name === "*").length;
}

/** Whether a pattern and a key agree in all names that both have. */
function matches(pattern: readonly string[], names: readonly string[]): boolean {
  return pattern.every((name, index) => index >= names.length || name === "*" || name === names[index]);
}
