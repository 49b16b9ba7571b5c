import { plainPath } from "../../../shared/urls/aliases.ts";
import { publishedManifest } from "../drafts.ts";
import type { Document } from "../../content/document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { CompiledSite } from "../compiledSite.ts";
import { isListPage } from "../urls/routes.ts";
import { ACCEPT, LOCK_FILE, type LockedPermalink, tagAt } from "./lock.ts";
import { createFinder, MAX_SUGGESTIONS, nearestTag } from "./nearestOf.ts";
import { answersOf } from "./published.ts";

interface Watched {
  site: CompiledSite;
  permalinks: readonly LockedPermalink[];
  /** All documents that compiled, including drafts. */
  documents: readonly Document[];
  /** Paths of all source files, including those with errors. */
  files: ReadonlySet<string>;
}

/**
 * Returns a problem for each locked URL that no longer works. Its message suggests a remedy, such as the post that needs the URL as an
 * alias.
 */
export function findLostPermalinks({ site, permalinks, documents, files }: Watched): Problem[] {
  if (permalinks.length === 0) return [];
  const answers = answersOf(site);
  // Further pages of the list are not checked, since they depend on the number of posts.
  const lost = permalinks.filter(({ url }) => !answers.has(plainPath(url)) && !isListPage(url));
  if (lost.length === 0) return [];
  const { posts, pages, tags } = publishedManifest(site);
  const shown = [...posts, ...pages].flatMap(({ url }) => site.documents.get(url) ?? []);
  const findNearest = createFinder(shown);
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const isFaulty = (file = "") => files.has(file) && !byFile.has(file);
  const isScheduled = (file: string) => site.future?.files.includes(file) ?? false;
  const isExpired = (file = "") => site.expired?.includes(file) ?? false;
  const shownFiles = new Set(shown.map(({ file }) => file));
  let tagSuggestions = 0;
  const remedyFor = ({ url, file = "" }: LockedPermalink): string => {
    const alias = `\`aliases: [${quote(url)}]\``;
    const known = byFile.get(file);
    if (shownFiles.has(file)) return `${file} needs ${alias}`;
    if (known?.hidden) return `${file} is a draft; publish it`;
    if (isExpired(file)) return `the \`expiryDate\` of ${file} has passed; change it`;
    if (isScheduled(file)) return `${file} is scheduled; publish it`;
    if (known) return `${file} has no page, because its URL is in use or reserved; give it another \`slug\``;
    if (isFaulty(file)) return `${file} has an error and is left out; fix the error`;
    const ofTag = tagAt(url);
    if (ofTag !== undefined) {
      const tag = tagSuggestions++ < MAX_SUGGESTIONS ? nearestTag(ofTag, tags) : undefined;
      return tag
        ? `site.yaml needs \`tags: {aliases: {${quote(ofTag)}: ${quote(tag)}}}\` if the tag is now \`${tag}\``
        : "no post has that tag; add it to one";
    }
    const year = /^\/archive\/(\d{4})\/?$/.exec(url)?.[1];
    if (year) return `no post has a date in ${year}; give one such a date`;
    const near = findNearest(url);
    return near
      ? `${near.file}, the most similar post or page, needs ${alias}`
      : `no post is similar; the post that replaces it needs ${alias}, or site.yaml needs a line in \`redirects\``;
  };
  return lost.map((each) => ({
    // For an expired post, an error would prevent the build, and the post would stay online.
    severity: isExpired(each.file) ? "warning" : "error",
    kind: "address",
    file: LOCK_FILE,
    line: each.line,
    // The command that accepts a loss is not offered while the file has an error.
    message: `\`${each.url}\` was published and no longer works; ${remedyFor(each)}${isFaulty(each.file) ? "" : `, or accept the loss with ${ACCEPT}`}`,
  }));
}

/** Quotes a value if YAML may require it within brackets and braces. */
function quote(text: string): string {
  return /^[\p{L}\p{N}/][\p{L}\p{N}\p{M}/._~-]*$/u.test(text) ? text : JSON.stringify(text);
}
