import { isEmpty, isMapping, type Mapping, type Value } from "../../content/frontMatter/value.ts";
import { type KeyReport, reportKeys } from "../keyReport.ts";
import { JEKYLL_KEYS } from "./jekyllKeys.ts";

/** Returns the fates of the keys of `_config.yml`. Keys without a value, of which stock configurations have many, are harmless. */
export function reportFilledKeys(config: Value): KeyReport {
  const empty: string[] = [];
  const report = reportKeys(isMapping(config) ? withoutEmpty(config, [], empty) : config, JEKYLL_KEYS);
  return { ...report, harmless: [...report.harmless, ...empty] };
}

/** Removes the keys without a value, and adds them to `empty`. */
function withoutEmpty({ entries }: Mapping, names: readonly string[], empty: string[]): Mapping {
  return {
    entries: entries.flatMap((entry) => {
      const path = [...names, entry.key];
      if (isVoid(entry.value)) {
        empty.push(path.join("."));
        return [];
      }
      return [isMapping(entry.value) ? { ...entry, value: withoutEmpty(entry.value, path, empty) } : entry];
    }),
  };
}

/** Whether a value is empty, or a mapping whose values are. */
function isVoid(value: Value | undefined): boolean {
  return isEmpty(value) || (isMapping(value) && value.entries.every((entry) => isVoid(entry.value)));
}
