import { join } from "node:path";
import { shownPath } from "../../diagnostics/systemErrors/describeSystemError.js";
import { isPresent } from "../../files/readIfPresent.ts";
import { quoteArgument } from "../quoteArgument.ts";
import { commandLine } from "./commandLine.ts";

/** Output folders of the engines. */
const OUTPUT_FOLDERS = ["site", "public", "_site"];

interface Steps {
  /** Absolute path of the site. */
  site: string;
  /** Paths that `--sitemap` named. */
  sitemaps: readonly string[];
  /** Base path of the old site's URLs; `undefined` for that of the site. */
  base: string | undefined;
  /** Whether the engine's rule gives the addresses of the old site. */
  hasRule: boolean;
}

/** Returns the commands that an author runs next, as lines that can be copied. */
export async function describeNextSteps({ site, sitemaps, base, hasRule }: Steps): Promise<string[]> {
  const here = site === process.cwd() ? [] : [quoteArgument(shownPath(site))];
  const sourcesOf = (paths: readonly string[]) => [
    ...paths.flatMap((path) => ["--sitemap", quoteArgument(path)]),
    ...(base === undefined ? [] : ["--base", quoteArgument(base)]),
  ];
  const output = OUTPUT_FOLDERS.find((folder) =>
    ["index.html", "sitemap.xml"].some((file) => isPresent(join(site, folder, file))),
  );
  const found = output === undefined ? [] : [shownPath(join(site, output))];
  const former = sitemaps.length > 0 ? sitemaps : found;
  const sources = former.length > 0 ? sourcesOf(former) : ["--rule"];
  const compare = await commandLine("migrate", [...here, ...sourcesOf(found)]);
  return [
    `Preview: ${await commandLine("dev", here)}`,
    ...(sitemaps.length === 0 && found.length > 0 ? [`Compare with the old site: ${compare}`] : []),
    ...(hasRule || former.length > 0
      ? [`Keep these addresses for good: ${await commandLine("lock", [...here, ...sources])}`]
      : []),
  ];
}
