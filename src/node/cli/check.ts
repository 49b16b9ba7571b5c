import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cacheOf } from "../cache/buildCache.ts";
import { type Compilation, createSiteCompiler } from "../site/siteCompiler.ts";
import { openThreads } from "../workers/openThreads.ts";
import { acceptLock } from "./acceptPermalinks.ts";
import { type Problem } from "../diagnostics/problem.ts";
import { ConfigError, isAuthorError } from "../diagnostics/errors.js";
import { describeLeftOut } from "../output/buildSummary.ts";
import { count, countKinds, formatProblems } from "../diagnostics/printProblems.ts";
import { describeSite } from "../site/describeSite.ts";

const FORMATS = { text: formatText, json: formatJson, github: formatGithub };

/**
 * `npm run check`: compiles the site and prints its problems and a summary. Returns the exit status: 1 if a build would fail.
 *
 * - `--strict`: also returns 1 if there are warnings.
 * - `--format text|json|github`: `text`, the default, prints more than 20 warnings with the same cause as one line.
 * - `--all`: `text` prints each warning.
 * - `--accept-permalinks`: updates the permalink lock instead of printing problems.
 * - `--sitemap <file or folder>`: imports the URLs in a sitemap of the site's previous engine into the lock. `--base <path>` is their base
 * path.
 */
export async function run(options: string[]): Promise<number> {
  const { CONTENT_DIR = "src/content", SITE_URL } = process.env;
  const contentFolder = resolve(CONTENT_DIR);
  try {
    const { format, strict, sitemap, base, all, ...given } = readOptions(options);
    const { compileFiles, close } = openThreads(cacheOf(process.cwd()));
    const compiler = createSiteCompiler({ contentFolder, base: "/", siteUrl: SITE_URL, compileFiles });
    const compilation = await compiler.compile().finally(close);
    if (given["accept-permalinks"]) {
      console.log(await acceptLock(compilation, { contentFolder, sitemaps: sitemap, base }));
      return 0;
    }
    console.log(FORMATS[format](compilation, relative(process.cwd(), contentFolder), all));
    const { isFaulty, problems } = compilation;
    return isFaulty || (strict && problems.length > 0) ? 1 : 0;
  } catch (cause) {
    if (!isAuthorError(cause)) throw cause;
    console.error(cause.message);
    return 1;
  }
}

function readOptions(options: string[]) {
  try {
    const { values } = parseArgs({
      args: options,
      options: {
        format: { type: "string", default: "text" },
        strict: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        "accept-permalinks": { type: "boolean", default: false },
        sitemap: { type: "string", multiple: true, default: [] },
        base: { type: "string", default: "/" },
      },
    });
    if (!Object.hasOwn(FORMATS, values.format)) throw new Error(`--format: found \`${values.format}\``);
    if (values.sitemap.length > 0 && !values["accept-permalinks"]) {
      throw new Error("--sitemap: found without --accept-permalinks");
    }
    const base = `/${values.base}/`.replace(/\/{2,}/g, "/");
    return { ...values, base, format: values.format as keyof typeof FORMATS };
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(
      `${found}; expected --strict, --all, or --format with ${Object.keys(FORMATS).join(", ")}, or --accept-permalinks, with it --sitemap and --base.`,
    );
  }
}

/** Returns the problems by file, followed by a summary of the site and the number of problems of each kind. */
function formatText({ site, problems }: Compilation, folder: string, all: boolean): string {
  const undated = site.manifest.posts.filter(({ date }) => !date).length;
  const kinds = Object.entries(countKinds(problems)).map(([kind, number]) => `${number} ${kind}`);
  return [
    ...(problems.length > 0 ? [formatProblems(problems, folder, { all }), ""] : []),
    describeSite(site, problems),
    ...(undated > 0 ? [`${count(undated, "post")} without a date, listed last`] : []),
    ...(site.leftOut.length > 0 ? [`left out: ${describeLeftOut(site.leftOut)}`] : []),
    ...(kinds.length > 0 ? [`problems by kind: ${kinds.join(", ")}`] : []),
  ].join("\n");
}

function formatJson({ site, problems }: Compilation): string {
  const { manifest, hidden, future, leftOut } = site;
  const summary = {
    posts: manifest.posts.length,
    pages: manifest.pages.length,
    hidden,
    future: future?.files.length ?? 0,
    leftOut,
    undated: manifest.posts.filter(({ date }) => !date).length,
    kinds: countKinds(problems),
  };
  return JSON.stringify({ summary, problems }, undefined, 2);
}

/**
 * Returns the problems as annotations of a pull request, with paths relative to the root of the repository.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function formatGithub({ problems }: Compilation, contentFolder: string): string {
  const { GITHUB_WORKSPACE = process.cwd() } = process.env;
  const folder = relative(GITHUB_WORKSPACE, resolve(contentFolder));
  const escape = (text: string) =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const escapeProperty = (text: string) => escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const annotation = ({ severity, kind, file, line, message }: Problem) =>
    `::${severity} file=${escapeProperty([folder, file].filter(Boolean).join("/"))},line=${line},title=${kind}::${escape(message)}`;
  return problems.map(annotation).join("\n");
}
