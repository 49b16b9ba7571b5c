import { join } from "node:path";
import type { Compilation } from "../site/siteCompiler.ts";
import { acceptPermalinks } from "../site/permalinkLock/accept.ts";
import { ACCEPT, LOCK_FILE, writeLock } from "../site/permalinkLock/lock.ts";
import { answersOf, publishedPermalinks } from "../site/permalinkLock/published.ts";
import { readLockFile } from "../site/permalinkLock/readLockFile.ts";
import { type FormerSite, sortFormerSite } from "../site/permalinkLock/readFormerSite.ts";
import type { FormerUrls } from "../site/permalinkLock/sitemap.ts";
import { replaceFile } from "../files/replaceFile.ts";
import { ContentError } from "../diagnostics/errors.js";
import { count } from "../diagnostics/printProblems.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

interface Accepting {
  contentFolder: string;
  /** Addresses of the site's previous engine, which are imported; `undefined` to import none. */
  former: FormerSite | undefined;
  /** Base path of these addresses. */
  base: string;
}

/** Maximum number of ignored URLs that are printed. */
const MAX_SHOWN_URLS = 5;

/**
 * Updates the permalink lock of a site. Returns the text to print: the added and removed URLs, and their numbers.
 * @throws ContentError if the content has errors other than those about URLs in the lock.
 */
export async function acceptLock(
  { site, problems }: Compilation,
  { contentFolder, former: formerSite, base }: Accepting,
): Promise<string> {
  const other = problems.filter(({ severity, kind, file }) => {
    return severity === "error" && !(file === LOCK_FILE && kind === "address");
  });
  const [first] = other;
  if (first) {
    const found = `${count(other.length, "error")} in the content, at first ${first.file}:${first.line}`;
    throw new ContentError(
      `${LOCK_FILE} is not changed: fix the errors first (${found}), as \`npm run check\` shows them.`,
    );
  }
  const { permalinks: locked, isThere } = await readLockFile(contentFolder);
  const former = formerSite && sortFormerSite(formerSite, base);
  const answers = answersOf(site);
  const accepted = acceptPermalinks({
    locked,
    published: publishedPermalinks(site),
    answers,
    former: former?.urls,
  });
  const path = join(contentFolder, LOCK_FILE);
  await withSystemErrorsDescribed(() => replaceFile(path, writeLock(accepted.permalinks)), {
    path,
    shown: shownPath(path),
    verb: "written",
  });
  const { permalinks, added, givenUp } = accepted;
  return [
    // If the site had no lock, the added URLs are not listed, because they are all the URLs of the site.
    ...(isThere ? added : []).map((url) => `+ ${url}`),
    ...givenUp.map((url) => `- ${url}`),
    ...(former ? describeFormer(former, base) : []),
    `${LOCK_FILE}: ${permalinks.length} URLs, ${added.length} added, ${givenUp.length} removed`,
    ...(former
      ? [`\`npm run check\` names the posts that need an alias; ${ACCEPT} removes URLs that are still lost.`]
      : []),
  ].join("\n");
}

function describeFormer({ urls, leftOut }: FormerUrls, base: string): string[] {
  const imported = `${urls.length} URLs of the former site`;
  if (leftOut.length === 0) return [imported];
  const named = leftOut.slice(0, MAX_SHOWN_URLS).join(", ");
  const others = leftOut.length > MAX_SHOWN_URLS ? ", …" : "";
  return [
    `${imported}; ${leftOut.length} ignored, with a query or outside \`--base ${base}\`: ${named}${others}`,
  ];
}
