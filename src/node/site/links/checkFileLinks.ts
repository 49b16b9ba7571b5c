import { memoize } from "../../cache/memoize.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Document } from "../../content/document.ts";
import { ANYWHERE, ROOT, type SourceLink } from "../../markdown/sourceLinks.ts";
import { isName, type KnownFiles, missingSource, nearestFile } from "./linkFaults.ts";
import type { Fault } from "../../diagnostics/fault.ts";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";
import { type FindPage, stemOf, suffixesOf } from "./pageIndex.ts";
import { findIdOf } from "./findIdOf.ts";
import type { PublishedPage } from "./publishedPage.ts";

/** Maximum number of ids with which a missing id is compared. A changelog may have thousands of ids. */
const MAX_COMPARED_IDS = 300;

/** Maximum number of broken links per site for which a suggestion is searched. With thousands of broken links, the search would be slow. */
const MAX_SUGGESTIONS = 100;

export interface OtherFiles {
  /** Drafts, and scheduled and expired documents, which are not published. */
  hidden: readonly Document[];
  /** Paths of files about the repository, such as a README, which are never posts. */
  leftOut: readonly string[];
  /** Paths of linked files and folders that are neither posts nor pages, in lower case; see `findLinkedSources`. */
  others: ReadonlySet<string>;
  /** Folders of pages, and glob patterns. */
  pageSources: readonly string[];
}

/** Reports links to source files and names without a page, and to missing ids. `checkUrlLinks` checks links that contain a URL. */
export function checkFileLinks(
  pages: readonly PublishedPage[],
  findPage: FindPage,
  otherFiles: OtherFiles,
): Problem[] {
  const files = memoize(() => pages.map(({ document }) => document.file));
  let suggestions = 0;
  const mayCompare = () => suggestions++ < MAX_SUGGESTIONS;
  const known = knownFiles(otherFiles, (path) => (mayCompare() ? nearestFile(path, files()) : undefined));

  const faultOf = (page: PublishedPage, { to, hash }: SourceLink): Fault | undefined => {
    const target = to ? findPage(to) : page;
    if (target) {
      if (hash === "" || hash === "top" || findIdOf(target.document)(hash) !== undefined) return undefined;
      return missingId(hash, target.document, target === page, mayCompare());
    }
    if (to && "file" in to) return missingSource(to.file, known);
    if (to && !isName(to.name)) return undefined;
    const why = "no post or page has that name; fix the name, or write it without brackets";
    return { why, cause: "link to no name" };
  };

  return pages.flatMap((page) =>
    page.document.links.flatMap((link): Problem[] => {
      const fault = faultOf(page, link);
      if (!fault) return [];
      const message = `link \`${link.written.replace(ANYWHERE, "")}\` leads nowhere: ${fault.why}`;
      const { file } = page.document;
      return [{ severity: "warning", kind: "link", file, line: link.line, message, cause: fault.cause }];
    }),
  );
}

function missingId(hash: string, { file, ids }: Document, isOwn: boolean, mayCompare: boolean): Fault {
  const similar = mayCompare ? ids.filter((id) => Math.abs(id.length - hash.length) < 4) : [];
  const near = likelyMeant(hash, similar.slice(0, MAX_COMPARED_IDS));
  const remedy = near ? `did you mean \`#${near}\`?` : "fix it, or remove it";
  return { why: `${isOwn ? "this page" : file} has no \`#${hash}\`; ${remedy}`, cause: "link to no id" };
}

function knownFiles(
  { hidden, leftOut, others, pageSources }: OtherFiles,
  nearest: KnownFiles["nearest"],
): KnownFiles {
  const hiddenFiles = new Set(
    hidden.flatMap(({ file }) => [file.toLowerCase(), file.toLowerCase().replace(ROOT, "")]),
  );
  const hiddenSuffixes = memoize(() => new Set(hidden.flatMap(({ file }) => suffixesOf(file))));
  const leftOutFiles = new Set(leftOut.map((file) => file.toLowerCase()));
  return {
    isHidden: (path) =>
      hiddenFiles.has(path) ||
      (path.startsWith(ANYWHERE) && hiddenSuffixes().has(stemOf(path.slice(ANYWHERE.length)))),
    isLeftOut: (path) => leftOutFiles.has(path),
    isNoPage: (path) => others.has(path),
    nearest,
    pageSources,
  };
}
