import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Compilation } from "../site/siteCompiler.ts";
import { acceptPermalinks } from "../site/permalinkLock/accept.ts";
import { ACCEPT, LOCK_FILE, writeLock } from "../site/permalinkLock/lock.ts";
import { answersOf, publishedPermalinks } from "../site/permalinkLock/published.ts";
import { readLockFile } from "../site/permalinkLock/readLockFile.ts";
import { readSitemaps } from "../site/permalinkLock/readSitemaps.ts";
import { type FormerUrls, sortUrls } from "../site/permalinkLock/sitemap.ts";
import { ContentError } from "../diagnostics/errors.js";
import { count } from "../diagnostics/printProblems.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

interface Accepting {
  contentFolder: string;
  /** Sitemaps of the site's former engine; empty where none is taken in. */
  sitemaps: readonly string[];
  /** The path below which that site lay. */
  base: string;
}

/** How many addresses are named of those that were left out. */
const MOST_NAMED = 5;

/** Writes the permalink lock of a site anew, and says what was added and what was given up. */
export async function acceptLock(
  { site, problems }: Compilation,
  { contentFolder, sitemaps, base }: Accepting,
): Promise<string> {
  const other = problems.filter(({ severity, kind, file }) => {
    return severity === "error" && !(file === LOCK_FILE && kind === "address");
  });
  const [first] = other;
  if (first) {
    const found = `${count(other.length, "error")} in the content, at first ${first.file}:${first.line}`;
    throw new ContentError(
      `${LOCK_FILE} stays as it is: mend the errors first (${found}), as \`npm run check\` shows them.`,
    );
  }
  const { permalinks: locked, isThere } = await readLockFile(contentFolder);
  const former = sitemaps.length > 0 ? sortUrls(await readSitemaps(sitemaps), base) : undefined;
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
    // The first lock is all new.
    ...(isThere ? added : []).map((url) => `+ ${url}`),
    ...givenUp.map((url) => `- ${url}`),
    ...(former ? describeFormer(former, base) : []),
    `${LOCK_FILE}: ${permalinks.length} addresses, ${added.length} added, ${givenUp.length} given up`,
    ...(former
      ? [`\`npm run check\` names the posts that need an alias; ${ACCEPT} gives up what is still lost.`]
      : []),
  ].join("\n");
}

/** Writes beside and renames: on a full disk the former lock stays whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

function describeFormer({ urls, leftOut }: FormerUrls, base: string): string[] {
  const taken = `${urls.length} addresses of the former site`;
  if (leftOut.length === 0) return [taken];
  const named = leftOut.slice(0, MOST_NAMED).join(", ");
  const others = leftOut.length > MOST_NAMED ? ", …" : "";
  return [
    `${taken}; ${leftOut.length} left out, with a query or outside \`--base ${base}\`: ${named}${others}`,
  ];
}
