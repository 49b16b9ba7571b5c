import type { Document } from "../../content/document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { type LinkTarget, resolvePendingLinks } from "../../markdown/links/pendingLink.ts";
import { withHash } from "../../markdown/links/splitHash.ts";
import { resolvePending } from "../../markdown/plainMarkdown/resolvePending.ts";
import { checkFileLinks, type OtherFiles } from "./checkFileLinks.ts";
import { findIdOf } from "./findIdOf.ts";
import { hintAtNames } from "./hintAtNames.ts";
import { createPageIndex, type FindPage } from "./pageIndex.ts";
import { quoteNote } from "./quoteNote.ts";
import type { PublishedPage } from "./publishedPage.ts";

interface Options extends Partial<OtherFiles> {
  /** Documents at whose URLs lists are shown, with the URLs of these lists. Links to their files lead to the lists. */
  lists?: readonly PublishedPage[];
}

/**
 * Resolves links to source files and links by name. A link without a target is reported, and its text remains without a link.
 * Also reports links to missing ids, and names in `[[…]]` that are shown as text.
 */
export function resolveLinks<Page extends PublishedPage>(
  pages: readonly Page[],
  { lists = [], hidden = [], leftOut = [], others = new Set(), pageSources = ["pages"] }: Options = {},
): { pages: Page[]; problems: Problem[] } {
  const findPage = createPageIndex(pages, lists);
  return {
    pages: pages.map((page) => ({ ...page, document: resolveDocument(page, findPage) })),
    problems: [
      ...checkFileLinks(pages, findPage, { hidden, leftOut, others, pageSources }),
      ...hintAtNames(pages, (name) => findPage({ name }) !== undefined),
    ],
  };
}

/**
 * The last result for each document. The same object is returned while its texts are unchanged, since later steps memoize their results by
 * this object.
 */
const resolvedBefore = new WeakMap<Document, Document>();

/** Returns a document with resolved links. Returns the previous object if its texts are unchanged. */
function resolveDocument(page: PublishedPage, findPage: FindPage): Document {
  const { document } = page;
  const before = resolvedBefore.get(document);
  // An earlier call found nothing to resolve in this document.
  if (before === document) return document;
  const hrefs = new Set(document.hrefs);
  const urlOf = (target: LinkTarget) => urlOfTarget(target, page, findPage);
  const quoteOf = (target: LinkTarget) => quoteOfTarget(target, findPage);
  const resolved: Document = {
    ...document,
    html: resolvePendingLinks(
      document.html,
      document.pendingLinks.html,
      (target) => {
        const url = urlOf(target);
        if (url !== undefined) hrefs.add(url);
        return url;
      },
      quoteOf,
    ),
    excerpt: resolvePendingLinks(document.excerpt, document.pendingLinks.excerpt, urlOf, quoteOf),
    markdown: resolvePending(document.markdown, urlOf),
    pendingLinks: { html: [], excerpt: [] },
    hrefs: [...hrefs],
  };
  const result = hasSameTexts(before ?? document, resolved) ? (before ?? document) : resolved;
  resolvedBefore.set(document, result);
  return result;
}

/** Returns the URL of a link's target; `undefined` if the page does not exist. An id that the page lacks remains in the URL. */
function urlOfTarget(
  { to, hash, directive }: LinkTarget,
  page: PublishedPage,
  findPage: FindPage,
): string | undefined {
  const target = to ? findPage(to) : page;
  return target && withHash(target.url, findIdOf(target.document)(hash) ?? hash, directive);
}

/**
 * Returns the HTML that the embed of a note shows: its excerpt, or the section or block with an id. Embeds in that text are links, so that
 * notes can embed each other. Returns `undefined` if the note does not exist or has no such text.
 */
function quoteOfTarget({ to, hash }: LinkTarget, findPage: FindPage): string | undefined {
  const note = to && findPage(to);
  if (!note) return undefined;
  const { html, excerpt, pendingLinks } = note.document;
  const urlOf = (target: LinkTarget) => urlOfTarget(target, note, findPage);
  const id = findIdOf(note.document)(hash);
  const text =
    hash === "" || id === ""
      ? resolvePendingLinks(excerpt, pendingLinks.excerpt, urlOf)
      : resolvePendingLinks(html, pendingLinks.html, urlOf);
  return ((hash === "" || id !== undefined) && quoteNote(text, { id: id ?? "", url: note.url })) || undefined;
}

function hasSameTexts(a: Document, b: Document): boolean {
  return a.html === b.html && a.excerpt === b.excerpt && a.markdown === b.markdown;
}
