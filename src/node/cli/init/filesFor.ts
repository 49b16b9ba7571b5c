import { today } from "../../content/today.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { count } from "../../diagnostics/printProblems.ts";
import { PACKAGE_NAME } from "../packageName.ts";
import type { Answers, NewSite } from "./answers.ts";
import { defaultLanguage, systemTimeZone } from "./defaults.ts";
import { postsIn } from "./findPosts.ts";
import { DEFAULT_BRANCH } from "./findRepository.ts";
import { firstPost } from "./firstPost.ts";
import { extendGitignore, GITIGNORE } from "./gitignore.ts";
import type { FolderContents } from "./inspectFolder.ts";
import { type ExtendedPackage, PACKAGE_FILE } from "./packageJson.ts";
import { siteYaml } from "./siteYaml.ts";
import { pagesWorkflow, WORKFLOW_FILE } from "./workflow.ts";

/** A file that `maru init` writes. */
export interface PlannedFile {
  /** Path relative to the folder, with `/`. */
  path: string;
  text: string;
  /** Whether the file exists and is only extended. */
  isExtended: boolean;
  /** What the file contains, or what is added to it. */
  description: string;
}

/** Returns the files to write. Existing files that need no change are not among them. */
export function filesFor(
  answers: Answers,
  found: FolderContents,
  extendedPackage: ExtendedPackage,
): PlannedFile[] {
  const { existing, repository } = found;
  const timeZone = existing?.timeZone ?? systemTimeZone();
  const date = today(timeZone);
  const workflow = answers.workflow && {
    path: WORKFLOW_FILE,
    text: pagesWorkflow({
      branch: repository?.branch ?? DEFAULT_BRANCH,
      timeZone,
      year: Number(date.slice(0, 4)),
    }),
    isExtended: false,
    description: "checks pull requests, and publishes the site with GitHub Pages",
  };
  return [
    answers.site && settingsFile(answers.site, timeZone, found),
    postFile(answers.site, date, found),
    packageFile(found, extendedPackage),
    gitignoreFile(found),
    workflow,
  ].filter((file) => file !== undefined && file !== false);
}

function settingsFile(
  { title, language, posts }: NewSite,
  timeZone: string,
  found: FolderContents,
): PlannedFile {
  const defaultFolder = found.hasPostsFolder || posts === "posts" ? "posts" : "";
  const text = siteYaml({
    title,
    language,
    timeZone,
    posts: posts === defaultFolder ? undefined : posts,
    isUpdatedByGit: found.repository !== undefined,
  });
  const number = postsIn(found.markdown, posts).length;
  const parts = [
    `title ${title}`,
    `language ${language}`,
    `time zone ${timeZone}`,
    ...(number > 0 ? [`${count(number, "post")} in ${posts === "" ? "this folder" : posts}`] : []),
  ];
  return { path: SETTINGS_FILE, text, isExtended: false, description: `settings (${parts.join(", ")})` };
}

/** Returns the first post if there is none. A site with pages, but without posts, gets none either if its `site.yaml` exists. */
function postFile(
  site: NewSite | undefined,
  date: string,
  { existing, markdown }: FolderContents,
): PlannedFile | undefined {
  const folder = site?.posts ?? existing?.posts;
  if (folder === undefined || (site ? postsIn(markdown, folder) : markdown).length > 0) return undefined;
  const language = site?.language ?? existing?.language ?? defaultLanguage("", "");
  return {
    ...firstPost({ language, date, folder }),
    isExtended: false,
    description: "a first post, to edit or delete",
  };
}

function packageFile({ packageJson }: FolderContents, extended: ExtendedPackage): PlannedFile | undefined {
  const { text, added, isDependencyAdded, specifier } = extended;
  if (text === packageJson) return undefined;
  const description =
    packageJson === undefined
      ? `the commands below${isDependencyAdded ? ", and the version of Maru" : ""}`
      : [
          ...(added.length > 0 ? [`the scripts ${added.join(", ")}`] : []),
          ...(isDependencyAdded ? [`the dependency ${PACKAGE_NAME} ${specifier}`] : []),
        ].join(", and ");
  return { path: PACKAGE_FILE, text, isExtended: packageJson !== undefined, description };
}

function gitignoreFile({ gitignore }: FolderContents): PlannedFile | undefined {
  const { text, added } = extendGitignore(gitignore ?? "");
  if (added.length === 0) return undefined;
  const description = `${added.join(" and ")}, folders that Git ignores`;
  return { path: GITIGNORE, text, isExtended: gitignore !== undefined, description };
}
