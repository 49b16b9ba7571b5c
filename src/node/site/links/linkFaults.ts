import { posix } from "node:path";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import type { Fault } from "../../diagnostics/fault.ts";

/**
 * Functions that explain why a linked file is not a page. Paths are relative to the content folder, and in lower case except in `nearest`.
 */
export interface KnownFiles {
  /** Whether the file is a draft, or scheduled or expired. */
  isHidden: (path: string) => boolean;
  /** Whether the file is about the repository, such as a README, and is never a post. */
  isLeftOut: (path: string) => boolean;
  /** Whether the path is a linked file or folder in the content folder that is neither a post nor a page. */
  isNoPage: (path: string) => boolean;
  /** Folders of pages, and glob patterns. */
  pageSources: readonly string[];
  /** Returns the source file of a published page in the same folder with the most similar name; `undefined` if none is similar. */
  nearest: (path: string) => string | undefined;
}

/** Describes the problem of a link to a file that is not the source of a published page. */
export function missingSource(
  file: string,
  { isHidden, isLeftOut, isNoPage, pageSources, nearest }: KnownFiles,
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
      why: `${shown} describes its repository or folder, so it is not a post; ${move}`,
      cause: "link to no page",
    };
  }
  if (isNoPage(path)) {
    const folder = pageSources
      .map((source) => (source === "" ? "the content folder" : `\`${source}\``))
      .join(", ");
    const move = `move it into the folder that \`pages:\` in site.yaml names (${folder}), or remove the link`;
    return { why: `${shown} exists but is not a page of this site; ${move}`, cause: "link to no page" };
  }
  const meant = nearest(file);
  const suggestion = meant ? `did you mean \`${meant}\`?` : remedy;
  return { why: `${shown} does not exist; ${suggestion}`, cause: "link to no file" };
}

/** Returns the file in the same folder whose name is most similar to the name of a missing file; `undefined` if none is similar. */
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

/** Returns the name of a file without its extension. */
function stemOf(path: string): string {
  return posix.basename(path).replace(/\.[^.]+$/, "");
}

/**
 * Whether the content of `[[…]]` can be the name of a post, including a year or a date such as `[[2024-05-01]]`.
 * False for arrays of numbers or strings (`[[0, 1]]`, `[[1]]`, `[["a"]]`), shell conditions (`[[ -f x ]]`) and character classes
 * (`[[:alpha:]]`).
 */
export function isName(name: string): boolean {
  if (/["$=<>*]|^[-:]|^![^\p{L}]/u.test(name)) return false;
  return /\p{L}/u.test(name) || /^\d{4}[\d.-]*$/.test(name);
}
