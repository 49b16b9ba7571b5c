import { nearest } from "../model/nearest.ts";
import { slugify } from "../model/slug.ts";
import type { Document } from "./document.ts";
import { readFileName } from "./fileName.ts";
import { SOURCE, type SourceLink } from "./markdown/sourceLinks.ts";
import { WIKI } from "./markdown/wikiLinks.ts";
import type { Problem } from "./problem.ts";
import { escapeHtml } from "./template.ts";

/** A document with its address, with base and percent-encoded. */
export interface Addressed {
  document: Document;
  url: string;
}

/**
 * Puts addresses in the place of links between files and by name. What leads nowhere loses its address and keeps its words, and
 * a warning says where; so does one to an id that its page does not have.
 */
export function resolveLinks<Page extends Addressed>(
  pages: readonly Page[],
  hidden: readonly Document[],
): { pages: Page[]; problems: Problem[] } {
  const byFile = new Map(pages.map((page) => [page.document.file.toLowerCase(), page]));
  const byName = new Map<string, Page>();
  for (const page of pages.toReversed()) for (const name of namesOf(page.document)) byName.set(name, page);
  const hiddenFiles = new Set(hidden.map(({ file }) => file.toLowerCase()));
  const find = (to: NonNullable<SourceLink["to"]>) =>
    "file" in to ? byFile.get(to.file.toLowerCase()) : byName.get(slugify(to.name) ?? "");

  const faultOf = (page: Page, { to, hash }: SourceLink): string | undefined => {
    const target = to ? find(to) : page;
    if (target) {
      const { ids } = target.document;
      if (hash === "" || ids.includes(hash)) return undefined;
      const [near] = nearest(hash, ids);
      const place = target === page ? "this page" : target.document.file;
      return `${place} has no \`#${hash}\`; ${near ? `did you mean \`#${near}\`?` : "mend it, or leave it out"}`;
    }
    if (to && "file" in to) {
      const why = hiddenFiles.has(to.file.toLowerCase()) ? "is not published" : "is not there";
      return `\`${to.file}\` ${why}; mend the address, or take the link out`;
    }
    return "no post or page has that name; mend it, or write it without brackets";
  };
  const problems = pages.flatMap((page) =>
    page.document.links.flatMap((link): Problem[] => {
      const fault = faultOf(page, link);
      const message = `link \`${link.written}\` leads nowhere: ${fault}`;
      const { file } = page.document;
      return fault ? [{ severity: "warning", kind: "link", file, line: link.line, message }] : [];
    }),
  );
  const resolve = (html: string) => resolveHtml(html, (to) => find(to)?.url);
  const resolved = pages.map((page) => {
    const { document } = page;
    return {
      ...page,
      document: { ...document, html: resolve(document.html), excerpt: resolve(document.excerpt) },
    };
  });
  return { pages: resolved, problems };
}

/** What `[[…]]` may call a document by. */
function namesOf({ file, title, slug }: Document): string[] {
  return [slug, readFileName(file).slug, slugify(title)].flatMap((name) => name?.toLowerCase() ?? []);
}

const SOURCE_HREF = new RegExp(` href="${SOURCE}([^"#]*)(#[^"]*)?"`, "g");
const WIKI_LINK = new RegExp(`<a href="${WIKI}([^"#]*)(#[^"]*)?">(.*?)</a>`, "gs");

function resolveHtml(html: string, find: (to: NonNullable<SourceLink["to"]>) => string | undefined): string {
  return html
    .replace(SOURCE_HREF, (_, file: string, hash = "") => {
      const url = find({ file: decodeURIComponent(file) });
      return url === undefined ? "" : ` href="${url}${hash}"`;
    })
    .replace(WIKI_LINK, (_, escaped: string, hash = "", said: string) => {
      const name = decodeURIComponent(escaped);
      const url = find({ name });
      const written = escapeHtml(name) === said && !hash ? said : `${escapeHtml(name)}${hash}|${said}`;
      return url === undefined ? `[[${written}]]` : `<a href="${url}${hash}">${said}</a>`;
    });
}
