import { posix } from "node:path";
import { toSegment } from "../../content/slugs/toSegment.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { type UrlStyle, urlOfFile } from "./oldUrls.ts";
import { addRedirect, readablePath, type Redirects } from "./redirects.ts";

/**
 * Returns the pages of the documentation, which are its Markdown files outside the folders of posts. Paths are relative to the folder of the
 * documentation.
 */
export function pagesOf(files: readonly string[], postFolders: readonly string[]): string[] {
  return files.filter(
    (file) =>
      isMarkdown(file) &&
      !/(?:^|\/)\./.test(file) &&
      !file.startsWith("templates/") &&
      !postFolders.some((folder) => file.startsWith(`${folder}/`)),
  );
}

/** Returns the address that Maru gives a page, decoded. */
export function newUrlOfPage(file: string): string {
  const name = file.replace(/\.[^./]+$/, "").normalize("NFC");
  const path = name.split("/").map((segment) => toSegment(segment) ?? "page");
  const isIndex = path.at(-1) === "index";
  return `/${path.slice(0, isIndex ? -1 : undefined).join("/")}/`.replace("//", "/");
}

/** Returns the old addresses of pages, decoded, and adds redirects for those that differ in Maru. */
export function oldUrlsOfPages(
  pages: readonly string[],
  { style, home, redirects }: { style: UrlStyle; home: string | undefined; redirects: Redirects },
): string[] {
  const all = new Set(pages);
  return pages.flatMap((page) => {
    const folder = posix.dirname(page);
    // MkDocs ignores a `README.md` beside an `index.md`.
    if (posix.basename(page) === "README.md" && all.has(posix.join(folder, "index.md"))) return [];
    const old = urlOfFile(page.normalize("NFC"), style);
    const now = page === home ? "/" : newUrlOfPage(page);
    addRedirect(redirects, old, readablePath(now), now);
    return [old];
  });
}
