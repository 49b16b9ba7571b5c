import { join } from "node:path";
import { isPresent, readTextIfPresent } from "../files/readIfPresent.ts";

/** An engine whose configuration Maru does not read, because it is code, or has no counterpart in Maru. */
export interface OtherEngine {
  name: string;
  /** The file by which the engine was found, relative to the folder. */
  file: string;
  /** Name of the page in `docs/migrating/`. */
  page: string;
}

interface Sign {
  name: string;
  files: readonly string[];
  page: string;
  /** Whether the file belongs to this engine. Needed if other engines use a file with the same name. */
  isCertain?: (text: string) => boolean;
}

const withEndings = (...names: string[]) =>
  names.flatMap((name) => ["js", "mjs", "cjs", "ts", "mts"].map((ending) => `${name}.${ending}`));

const ENGINES: readonly Sign[] = [
  {
    name: "Zola",
    files: ["zola.toml", "config.toml"],
    page: "zola.md",
    // Zola requires `base_url`; Hugo's setting is `baseURL`: https://www.getzola.org/documentation/getting-started/configuration/
    isCertain: (text) => /^\s*base_url\s*=/m.test(text),
  },
  { name: "Quartz", files: ["quartz.config.ts", "quartz.config.yaml"], page: "quartz.md" },
  { name: "Docusaurus", files: withEndings("docusaurus.config"), page: "docusaurus.md" },
  { name: "Gatsby", files: withEndings("gatsby-config"), page: "gatsby.md" },
  { name: "Astro", files: withEndings("astro.config"), page: "astro.md" },
  { name: "Eleventy", files: [".eleventy.js", ...withEndings("eleventy.config")], page: "eleventy.md" },
  { name: "Pelican", files: ["pelicanconf.py"], page: "pelican.md" },
];

/**
 * Returns the engine of a site whose configuration Maru does not read.
 * @param folder Absolute path of the site.
 */
export async function findOtherEngine(folder: string): Promise<OtherEngine | undefined> {
  for (const { name, files, page, isCertain } of ENGINES) {
    for (const file of files.filter((each) => isPresent(join(folder, each)))) {
      if (isCertain && !isCertain((await readTextIfPresent(join(folder, file))) ?? "")) continue;
      return { name, file, page };
    }
  }
  return undefined;
}
