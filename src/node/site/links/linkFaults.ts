import { posix } from "node:path";
import { likelyMeant } from "../../../shared/urls/likelyMeant.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import type { Fault } from "../../diagnostics/fault.ts";

/** What is known of the files that links may name, in lower case, by their paths from the content folder. */
export interface KnownFiles {
  /** Drafts and posts of later days. */
  isHidden: (path: string) => boolean;
  /** Files about their repository, which are never posts. */
  isLeftOut: (path: string) => boolean;
  /** Markdown files of the content folder that are neither post nor page. */
  isNoPage: (path: string) => boolean;
  pagesFolder: string;
  /** Spellings that are near, of the files that are published. */
  near: (path: string) => string | undefined;
}

/** The fault of a link to a Markdown file that no page is made of. */
export function missingSource(
  file: string,
  { isHidden, isLeftOut, isNoPage, pagesFolder, near }: KnownFiles,
): Fault {
  const path = file.toLowerCase();
  const shown = `\`${file.replace(ANYWHERE, "")}\``;
  const remedy = "fix the address, or remove the link";
  if (isHidden(path)) return { why: `${shown} is not published; ${remedy}`, cause: "link to hidden" };
  if (path.startsWith("../"))
    return { why: `${shown} is outside the content folder; ${remedy}`, cause: "link outside" };
  if (isLeftOut(path)) {
    const move = "link to it where the repository is hosted, or give it front matter";
    return {
      why: `${shown} is about its repository or folder and is no post; ${move}`,
      cause: "link to no page",
    };
  }
  if (isNoPage(path)) {
    const folder = pagesFolder === "" ? "the content folder" : `\`${pagesFolder}\``;
    const move = `move it into the folder that \`pages:\` in site.yaml names (${folder}), or remove the link`;
    return { why: `${shown} exists but is not a page of this site; ${move}`, cause: "link to no page" };
  }
  const meant = near(file);
  const suggestion = meant ? `did you mean \`${meant}\`?` : remedy;
  return { why: `${shown} does not exist; ${suggestion}`, cause: "link to no file" };
}

/** The published file of the same folder whose name is nearest to that of a missing one. */
export function nearestFile(path: string, files: readonly string[]): string | undefined {
  const bare = path.replace(ANYWHERE, "");
  const stems = new Map(
    files
      .filter((file) => posix.dirname(file) === posix.dirname(bare))
      .map((file) => [stemOf(file), file] as const),
  );
  const stem = likelyMeant(stemOf(bare), [...stems.keys()]);
  return stem === undefined ? undefined : stems.get(stem);
}

/** A file's name without its extension, which all of them share. */
function stemOf(path: string): string {
  return posix.basename(path).replace(/\.[^.]+$/, "");
}

/**
 * Whether `[[…]]` may be the name of a post at all: `[[0, 1]]` is a pair of numbers, `[[1]]` an index, `[[ -f x ]]` a test of a shell, `[[:alpha:]]` a
 * class of characters, `[["a"]]` code. A year or a day, `[[2024-05-01]]`, is a name.
 */
export function isName(name: string): boolean {
  if (/["$=<>*]|^[-:]|^![^\p{L}]/u.test(name)) return false;
  return /\p{L}/u.test(name) || /^\d{4}[\d.-]*$/.test(name);
}
