import { likelyMeant } from "../../shared/text/likelyMeant.ts";
import { type Entry, quoteStart } from "../content/frontMatter/value.ts";
import { SETTING_KEYS, type Settings } from "./schema/settings.ts";
import { showValue } from "./schema/showValue.ts";

/** Current keys of renamed settings, by their former keys. */
const RENAMED = new Map<string, keyof Settings>([
  ["pictures", "ogImages"],
  ["icon", "favicon"],
]);

/**
 * Returns the message about an entry of `site.yaml` whose key is not a setting, with the key that the author should write. For a renamed
 * setting, the message contains the whole line to write.
 */
export function describeUnknownSetting({ key, value }: Entry): string {
  const quoted = quoteStart(key);
  const renamed = RENAMED.get(key.toLowerCase());
  if (renamed) {
    const written = typeof value === "string" ? `${renamed}: ${showValue(value)}` : `${renamed}:`;
    return `${quoted} is now \`${renamed}\`, so it has no effect; write ${quoteStart(written)}`;
  }
  const similar = likelyMeant(key, [...SETTING_KEYS, ...RENAMED.keys()]);
  const meant = RENAMED.get(similar ?? "") ?? similar;
  const remedy = meant ? `did you mean \`${meant}\`?` : `Maru reads ${SETTING_KEYS.join(", ")}`;
  return `${quoted} is not a setting; ${remedy}`;
}
