import { readFile } from "node:fs/promises";
import { engineFile } from "../../files/engineFile.ts";

/** Packages with data that Maru reads at run time. */
const PACKAGES = ["@fontsource/noto-sans-kr", "@twemoji/svg"];

/** Part of the versions. Increase it when the format of the written files changes. */
const FORMAT = 1;

/** Name of the file in `lib/data` that contains the versions. */
export const VERSIONS_FILE = "versions.json";

/** Returns the installed versions of the packages with data, as JSON. If they are equal, so is the data. */
export async function packageVersions(): Promise<string> {
  const versions = PACKAGES.map(async (name) => {
    const text = await readFile(engineFile("node_modules", name, "package.json"), "utf8");
    return [name, (JSON.parse(text) as { version: string }).version];
  });
  return JSON.stringify({ format: FORMAT, ...Object.fromEntries(await Promise.all(versions)) });
}
