import { paths, RESERVED } from "../model/paths.ts";
import { folderSlug, foldHref } from "./addresses.ts";
import type { Document } from "./document.ts";
import { isMarkdown } from "./fileName.ts";
import type { Problem } from "./problem.ts";
import { ROOT_FILES } from "./routes.ts";

interface PagePlaces {
  /** Folder of the pages, from the content folder. */
  pagesFolder: string;
  /** File of the page that stands at `/`. */
  home: string | undefined;
  /** Addresses of collections' lists, with the collections' names. */
  lists: ReadonlyMap<string, string>;
}

/**
 * Gives standing pages the address of their path below `pages/`; a page that would hide a route is an error. `lists` are the files
 * in whose place a list stands.
 */
export function settlePages(
  pages: readonly Document[],
  { pagesFolder, home, lists }: PagePlaces,
): { pages: Document[]; lists: { page: Document; href: string }[]; problems: Problem[] } {
  const owners = new Map<string, Document>();
  const problems: Problem[] = [];
  const settled: Document[] = [];
  const replaced: { page: Document; href: string }[] = [];
  const tell = (severity: Problem["severity"], { file }: Document, message: string) =>
    void problems.push({ severity, kind: "address", file, line: 1, message });
  for (const page of pages.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    if (page.file === home) {
      settled.push({ ...page, slug: "" });
      continue;
    }
    const slug = pageSlug(page, pagesFolder);
    const list = lists.get(foldHref(paths.page.href(slug)));
    // Other engines keep a file at a list's address for its heading alone.
    const isHeadingAlone = page.html.trim() === "";
    if (list && !isHeadingAlone) {
      const message = `at \`/${slug}/\` stands the list of \`${list}\`; the text of this file is not shown, move it to another page`;
      tell("warning", page, message);
    }
    if (list || (slug === "index" && isHeadingAlone)) {
      replaced.push({ page, href: list ? paths.page.href(slug) : paths.list.href() });
      continue;
    }
    const owner = owners.get(slug.toLowerCase());
    const taken = owner ? `belongs to ${owner.file}` : routeAt(slug);
    if (taken) {
      tell("error", page, `the address \`/${slug}/\` ${taken}; rename the file, or give it a \`slug\``);
      continue;
    }
    owners.set(slug.toLowerCase(), page);
    settled.push({ ...page, slug });
  }
  return { pages: settled, lists: replaced, problems };
}

function routeAt(slug: string): string | undefined {
  const [first = ""] = slug.toLowerCase().split("/");
  if (!RESERVED.includes(first) && !ROOT_FILES.includes(first)) return undefined;
  return slug === "index"
    ? "is the list's; to put this page there, write `home` in site.yaml"
    : "is one of Maru's own";
}

/** `pages/about/team.md` → `about/team`; its front matter may name the last part. */
export function pageSlug({ file, slug }: Document, pagesFolder: string): string {
  const below = pagesFolder === "" ? file : file.slice(pagesFolder.length + 1);
  const folders = below.split("/").slice(0, -1);
  const isIndex = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  const parents = isIndex ? folders.slice(0, -1) : folders;
  const last = isIndex && folders.length === 0 ? "index" : slug;
  return [...parents.map(folderSlug), last].join("/");
}
