import picomatch from "picomatch";
import { parseLanguage } from "../../../shared/content/language.ts";
import { readContentPath } from "../../config/contentPath.ts";
import { ConfigError } from "../../diagnostics/errors.js";
import { count } from "../../diagnostics/printProblems.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { defaultLanguage, titleOfFolder, toSingleLine } from "./defaults.ts";
import { findPostsFolder, postsIn } from "./findPosts.ts";
import type { FolderContents } from "./inspectFolder.ts";
import type { Prompts } from "./prompts.ts";
import { WORKFLOW_FILE } from "./workflow.ts";

/** What the author decides. */
export interface Answers {
  /** The new site; `undefined` if `site.yaml` exists or comes from another engine. */
  site: NewSite | undefined;
  /** Whether to convert the configuration of another engine to `site.yaml`. */
  migrates: boolean;
  /** Whether to write a workflow for GitHub Pages. */
  workflow: boolean;
}

/** The site that the author describes. */
export interface NewSite {
  title: string;
  language: string;
  /** Folder of the posts, relative to the content folder; `""` for the content folder itself. */
  posts: string;
}

/** Values of options that were given. Each is an answer that is not asked for. */
export interface Given {
  title?: string | undefined;
  language?: string | undefined;
  posts?: string | undefined;
  workflow?: boolean | undefined;
}

/** Length of the posts' text that is enough to detect their language, in UTF-16 units. */
const SAMPLE_LENGTH = 100_000;

/**
 * Returns the author's answers.
 * @param prompts Asks questions in a terminal; `undefined` to use the defaults. Without questions, the configuration of another engine is
 * not converted.
 * @throws {ConfigError} If an option is invalid.
 */
export async function collectAnswers(
  found: FolderContents,
  given: Given,
  prompts?: Prompts,
): Promise<Answers> {
  const { title, language, posts } = parseGiven(found, given);
  const isNew = !found.existing;
  const isDescribed = [title, language, posts].some((each) => each !== undefined);
  const migrates = Boolean(
    isNew && !isDescribed && found.engine && (await prompts?.confirm(migrateQuestion(found), true)),
  );
  const isDescribedHere = isNew && !migrates && (!found.engine || isDescribed || prompts !== undefined);
  return {
    site: isDescribedHere ? await describe(found, { title, language, posts }, prompts) : undefined,
    migrates,
    workflow: await wantsWorkflow(found, given, prompts),
  };
}

function migrateQuestion({ engine }: FolderContents): string {
  return `This folder is a site of ${engine?.name}. Convert its settings in ${engine?.file} to ${SETTINGS_FILE}?`;
}

/** Returns the title, language and folder of posts: those given, those answered, or the defaults. */
async function describe(
  found: FolderContents,
  given: Partial<NewSite>,
  prompts: Prompts | undefined,
): Promise<NewSite> {
  const ask = async <Value>(question: string, fallback: string, parse: (text: string) => Value) =>
    prompts ? prompts.ask(question, fallback, parse) : parse(fallback);
  const title = given.title ?? (await ask("Title of the site", titleOfFolder(found.folder), parseTitle));
  const folder = findPostsFolder(found.markdown);
  const posts =
    given.posts ?? (await ask(postsQuestion(found, folder), (folder ?? "posts") || ".", parseFolder));
  const sample = postsIn(found.markdown, posts).map(({ text }) => text);
  const fallback = defaultLanguage(sample.join("\n").slice(0, SAMPLE_LENGTH), title);
  const language =
    given.language ?? (await ask("Language of the posts, such as ko or en", fallback, readLanguage));
  return { title, language, posts };
}

function postsQuestion({ markdown }: FolderContents, folder: string | undefined): string {
  if (folder === undefined) return "Folder of the posts";
  const number = count(postsIn(markdown, folder).length, "Markdown file");
  return `Folder of the posts (${number} in ${folder === "" ? "this folder, ." : `${folder}; . is this folder`})`;
}

async function wantsWorkflow(
  { hasWorkflow, repository }: FolderContents,
  { workflow }: Given,
  prompts?: Prompts,
): Promise<boolean> {
  if (hasWorkflow) return false;
  if (workflow && repository?.isRoot === false) {
    throw new ConfigError(
      "--workflow: the folder is not the root of its Git repository, and GitHub reads workflows only there; run `maru init` in the root.",
    );
  }
  if (workflow !== undefined || repository?.isRoot === false) return workflow ?? false;
  return (
    (await prompts?.confirm(`Publish with GitHub Pages, by the workflow ${WORKFLOW_FILE}?`, false)) ?? false
  );
}

function parseGiven({ existing }: FolderContents, { title, language, posts }: Given): Partial<NewSite> {
  const parsed = {
    ...(title !== undefined && { title: parseOption("title", title, parseTitle) }),
    ...(language !== undefined && { language: parseOption("language", language, readLanguage) }),
    ...(posts !== undefined && { posts: parseOption("posts", posts, parseFolder) }),
  };
  const [first] = Object.keys(parsed);
  if (existing && first !== undefined) {
    throw new ConfigError(
      `--${first}: ${SETTINGS_FILE} exists already and is left unchanged; set \`${first}\` in it.`,
    );
  }
  return parsed;
}

function parseOption<Value>(name: string, written: string, parse: (text: string) => Value): Value {
  try {
    return parse(written);
  } catch (cause) {
    throw new ConfigError(`--${name}: ${(cause as Error).message}`);
  }
}

function parseTitle(written: string): string {
  const title = toSingleLine(written);
  if (title === "") throw new ConfigError("expected a text.");
  return title;
}

function readLanguage(written: string): string {
  const language = parseLanguage(written);
  if (language === undefined)
    throw new ConfigError(`found \`${written}\`, expected a language such as \`ko\` or \`en-US\`.`);
  return language;
}

function parseFolder(written: string): string {
  const folder = readContentPath(written);
  if (folder === undefined || folder.startsWith(".") || /^[A-Za-z]:|^\//.test(written)) {
    throw new ConfigError(
      `found \`${written}\`, expected a folder in the site's folder, such as \`posts\`, or \`.\` for that folder itself.`,
    );
  }
  if (picomatch.scan(folder).isGlob) {
    throw new ConfigError(
      `found \`${written}\`, a pattern because of its special characters; set it in ${SETTINGS_FILE} later, or rename the folder.`,
    );
  }
  return folder;
}
