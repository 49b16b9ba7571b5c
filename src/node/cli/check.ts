import { relative, resolve } from "node:path";
import { type Compilation, createSiteCompiler } from "../site/siteCompiler.ts";
import { openThreads } from "../workers/openThreads.ts";
import { openCache } from "../workers/openCache.ts";
import type { Command } from "./command.ts";
import { refuseEmptyFolder } from "./refuseEmptyFolder.ts";
import { DRAFTS_OPTION, optionText, readProject, SITE_OPTIONS } from "./projectOptions.ts";
import { type Problem } from "../diagnostics/problem.ts";
import { ConfigError } from "../diagnostics/errors.js";
import { describeLeftOut } from "../output/buildSummary.ts";
import { count, countKinds, formatProblems } from "../diagnostics/printProblems.ts";
import { describeSite } from "../site/describeSite.ts";

const FORMATS = { text: formatText, json: formatJson, github: formatGithub };

/** `maru check`: compiles the site and prints its problems and a summary. The exit status is 1 if a build would fail. */
export const command: Command = {
  summary: "report the problems of posts and settings, without writing anything",
  positionals: "[dir]",
  options: {
    strict: { type: "boolean", description: "fail if there are warnings, too" },
    format: {
      type: "string",
      value: "name",
      description: "text, json, or github for annotations of a pull request [default: text]",
    },
    ...SITE_OPTIONS,
    drafts: DRAFTS_OPTION,
  },
  async run(values, positionals) {
    const project = readProject(values, positionals);
    const format = formatOf(optionText(values, "format") ?? "text");
    const { compileFiles, close } = openThreads(openCache());
    const compilation = await createSiteCompiler({ ...project, compileFiles })
      .compile()
      .finally(close);
    refuseEmptyFolder(compilation, project.contentFolder, "check");
    console.log(
      format(compilation, relative(process.cwd(), project.contentFolder), project.allProblems === true),
    );
    const { isFaulty, problems } = compilation;
    return isFaulty || (values["strict"] === true && problems.length > 0) ? 1 : 0;
  },
};

function formatOf(name: string) {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name as keyof typeof FORMATS];
  throw new ConfigError(`--format: found \`${name}\`, expected ${Object.keys(FORMATS).join(", ")}.`);
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
