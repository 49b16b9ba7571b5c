import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { stringify } from "yaml";
import type { MigratedSite, MigrationResult } from "../migrate/migration.ts";
import { readHugo } from "../migrate/hugo.ts";
import { readJekyll } from "../migrate/jekyll.ts";
import { readMkdocs } from "../migrate/mkdocs.ts";
import { isPresent, readTextIfPresent } from "../files/readIfPresent.ts";
import { readToml } from "../content/frontMatter/formats/toml.ts";
import { readYaml } from "../content/frontMatter/formats/yaml.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { formatProblems, hasErrors } from "../diagnostics/printProblems.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

/**
 * Supported configuration files, in order of precedence. Configurations in code are not supported, because Maru does not run code of other
 * engines.
 */
const CONFIGS: [file: string, migrate: (site: MigratedSite) => MigrationResult][] = [
  ["mkdocs.yml", readMkdocs],
  ["mkdocs.yaml", readMkdocs],
  ["_config.yml", readJekyll],
  ["_config.yaml", readJekyll],
  ...["hugo", "config"].flatMap((name) =>
    ["toml", "yaml", "yml", "json"].map((extension): [string, typeof readHugo] => [
      `${name}.${extension}`,
      readHugo,
    ]),
  ),
];

/** Paths of the sitemap in the engines' output folders. */
const SITEMAPS = ["site", "public", "_site"].map((folder) => `${folder}/sitemap.xml`);

/**
 * `npm run adopt -- <folder>`: converts the configuration of another engine to a new `site.yaml`. Prints notes about settings that it could
 * not convert. Returns the exit status.
 */
export async function run([folder]: string[]): Promise<number> {
  const site = resolve(folder ?? ".");
  const found = CONFIGS.find(([file]) => isPresent(join(site, file)));
  if (!folder || !found) {
    const names = "mkdocs.yml, _config.yml, hugo.toml or hugo.yaml";
    console.error(
      `${folder ? `There is no ${names} in ${site}` : "Expected the folder of a site"}: npm run adopt -- <folder with ${names}>`,
    );
    return 1;
  }
  const target = join(site, SETTINGS_FILE);
  if (isPresent(target)) {
    console.error(`${target} exists already; move it away to write another.`);
    return 1;
  }
  const [file, migrate] = found;
  const source = { text: (await readTextIfPresent(join(site, file))) ?? "", file, firstLine: 1 };
  const { entries, problems } = file.endsWith("toml") ? readToml(source) : readYaml(source);
  if (hasErrors(problems)) {
    console.error(formatProblems(problems, relative(process.cwd(), site)));
    return 1;
  }
  const { engine, settings, notes, base } = migrate({
    config: { entries },
    exists: (path) => isPresent(join(site, path)),
  });
  await withSystemErrorsDescribed(() => writeFile(target, stringify(settings), { flag: "wx" }), {
    path: target,
    verb: "written",
  });
  console.log(
    [`${engine}'s ${file} → ${relative(process.cwd(), target)}`, ...notes.map((note) => `- ${note}`)].join(
      "\n",
    ),
  );
  const here = relative(process.cwd(), site) || ".";
  console.log(`Preview: CONTENT_DIR=${here} npm run dev`);
  const sitemap = SITEMAPS.find((path) => isPresent(join(site, path)));
  if (sitemap) {
    const below = base ? ` --base ${base}` : "";
    console.log(
      `Report lost URLs: CONTENT_DIR=${here} npm run check -- --accept-permalinks --sitemap ${join(here, sitemap)}${below}`,
    );
  }
  return 0;
}
