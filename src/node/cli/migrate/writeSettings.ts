import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { shownPath } from "../../diagnostics/systemErrors/describeSystemError.js";
import { withSystemErrorsDescribed } from "../../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { isPresent, readTextIfPresent } from "../../files/readIfPresent.ts";
import { replaceFile } from "../../files/replaceFile.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";

/**
 * Writes `site.yaml`. If there is one already, keeps its text in a file beside it. Returns lines about what was replaced; none for a new
 * file.
 * @param site Absolute path of the folder.
 */
export async function writeSettings(site: string, settings: Record<string, unknown>): Promise<string[]> {
  const path = join(site, SETTINGS_FILE);
  const text = stringify(settings);
  const describe = (write: () => Promise<void>, target = path) =>
    withSystemErrorsDescribed(write, { path: target, verb: "written" });
  const former = await readTextIfPresent(path);
  if (former === undefined) {
    await describe(() => writeFile(path, text, { flag: "wx" }));
    return [];
  }
  if (former === text) return [`${SETTINGS_FILE} already had these settings; it is unchanged.`];
  const backup = await backupName(site, former);
  if (!isPresent(join(site, backup))) {
    await describe(() => writeFile(join(site, backup), former, { flag: "wx" }), join(site, backup));
  }
  await describe(() => replaceFile(path, text));
  return [
    `Replaced ${shownPath(path)}; its former text is in ${shownPath(join(site, backup))}.`,
    ...describeDifferences(former, settings),
  ];
}

/** Returns the name of a file for a former text: `site.yaml.bak`, or `site.yaml.bak2` if that one has another text. */
async function backupName(site: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${SETTINGS_FILE}.bak${number === 1 ? "" : number}`;
    const path = join(site, name);
    if (!isPresent(path) || (await readFile(path, "utf8")) === text) return name;
  }
}

/** Returns lines with the keys that were removed, changed and added. */
function describeDifferences(former: string, settings: Record<string, unknown>): string[] {
  const before = readMapping(former);
  const keysWhere = (source: object, holds: (key: string) => boolean) => Object.keys(source).filter(holds);
  const isSame = (key: string) => JSON.stringify(before[key]) === JSON.stringify(settings[key]);
  const groups: [string, string[]][] = [
    ["Removed", keysWhere(before, (key) => !Object.hasOwn(settings, key))],
    ["Changed", keysWhere(before, (key) => Object.hasOwn(settings, key) && !isSame(key))],
    ["Added", keysWhere(settings, (key) => !Object.hasOwn(before, key))],
  ];
  return groups.flatMap(([name, keys]) => (keys.length > 0 ? [`${name}: ${keys.join(", ")}`] : []));
}

/** Returns the settings in a text; none if it is not a mapping in valid YAML. */
function readMapping(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
