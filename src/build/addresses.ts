import { RESERVED } from "../model/paths.ts";
import type { Document } from "./document.ts";
import { isMarkdown } from "./fileName.ts";
import { compare, type Problem } from "./problem.ts";
import { slugify } from "../model/slug.ts";

/** Oldest first, undated last, ties by path: the order in which documents may claim an address. */
function byClaim(a: Document, b: Document): number {
  return compare(a.date ?? "9999", b.date ?? "9999") || compare(a.file, b.file);
}

/**
 * Gives every post an address of its own. Where two claim one (file systems that ignore case count them as one),
 * the older keeps it and the other gets its date in the slug.
 */
export function settleSlugs(posts: readonly Document[]): { posts: Document[]; problems: Problem[] } {
  const owners = new Map<string, Document>();
  const problems: Problem[] = [];
  const settled = posts.toSorted(byClaim).map((post) => {
    const owner = owners.get(post.slug.toLowerCase());
    const slug = owner ? freeSlug(post, owners) : post.slug;
    owners.set(slug.toLowerCase(), post);
    if (owner) {
      const message = `the address \`${post.slug}\` belongs to ${owner.file}; this post is at \`${slug}\`; give it a \`slug\` of its own`;
      problems.push({ severity: "warning", kind: "address", file: post.file, line: 1, message });
    }
    return { ...post, slug };
  });
  return { posts: settled, problems };
}

function freeSlug({ slug, date }: Document, owners: ReadonlyMap<string, Document>): string {
  let candidate = `${slug}-${date ?? "undated"}`;
  for (let number = 2; owners.has(candidate.toLowerCase()); number++)
    candidate = `${slug}-${date ?? "undated"}-${number}`;
  return candidate;
}

/** Gives standing pages the address of their path below `pages/`; a page that would hide a route is an error. */
export function settlePages(
  pages: readonly Document[],
  { pagesFolder, home }: { pagesFolder: string; home: string | undefined },
): { pages: Document[]; problems: Problem[] } {
  const owners = new Map<string, Document>();
  const problems: Problem[] = [];
  const settled: Document[] = [];
  for (const page of pages) {
    if (page.file === home) {
      settled.push({ ...page, slug: "" });
      continue;
    }
    const slug = pageSlug(page, pagesFolder);
    const owner = owners.get(slug.toLowerCase());
    const [first = ""] = slug.toLowerCase().split("/");
    const taken = owner
      ? `belongs to ${owner.file}`
      : RESERVED.includes(first)
        ? slug === "index"
          ? "is the list's; to put this page there, write `home` in site.yaml"
          : "is one of Maru's own"
        : undefined;
    if (taken) {
      const message = `the address \`/${slug}/\` ${taken}; rename the file, or give it a \`slug\``;
      problems.push({ severity: "error", kind: "address", file: page.file, line: 1, message });
      continue;
    }
    owners.set(slug.toLowerCase(), page);
    settled.push({ ...page, slug });
  }
  return { pages: settled, problems };
}

/** `pages/about/team.md` → `about/team`; its front matter may name the last part. */
function pageSlug({ file, slug }: Document, pagesFolder: string): string {
  const below = pagesFolder === "" ? file : file.slice(pagesFolder.length + 1);
  const folders = below.split("/").slice(0, -1);
  const isIndex = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  const parents = isIndex ? folders.slice(0, -1) : folders;
  const last = isIndex && folders.length === 0 ? "index" : slug;
  return [...parents.map((name) => slugify(name) ?? "page"), last].join("/");
}
