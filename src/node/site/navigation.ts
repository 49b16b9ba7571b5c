import picomatch from "picomatch";
import type { NavItem } from "../../shared/manifest/schema.ts";
import type { NavSource } from "../config/schema/nav.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import type { PublishedPage } from "./links/publishedPage.ts";
import { createServedElsewhere } from "../../shared/urls/servedElsewhere.ts";

interface ResolveOptions {
  base: string;
  /** Folders of pages, and glob patterns. */
  pageSources: readonly string[];
  pages: readonly PublishedPage[];
  /** Path prefixes that other servers at the same origin serve. */
  external?: readonly string[];
}

/**
 * Replaces source files in the navigation by the URLs of their pages. An item without a title gets the title of the page. Paths are
 * relative to the pages folder or the content folder. A file without a published page is reported and omitted.
 */
export function resolveNav(
  sources: readonly NavSource[],
  options: ResolveOptions,
): { nav: NavItem[]; problems: Problem[] } {
  const { base, pageSources, pages, external } = options;
  const isServedElsewhere = createServedElsewhere(external);
  const problems: Problem[] = [];
  const folders = [...new Set(pageSources.map((each) => picomatch.scan(each).base))];
  const byFile = new Map(pages.map((page) => [page.document.file.toLowerCase(), page]));
  const resolve = ({ title, to, items, line }: NavSource): NavItem[] => {
    const inner = items.flatMap(resolve);
    if (to === undefined) return title === undefined ? [] : [{ title, items: inner }];
    const isElsewhere = to.startsWith("/") && isServedElsewhere(to);
    if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(to))
      return [{ title: title ?? to, href: to, ...(isElsewhere && { external: true }) }];
    const path = to.replaceAll("\\", "/").replace(/^\.\//, "").normalize("NFC").toLowerCase();
    const inFolders = folders.map((folder) => byFile.get(`${folder}/${path}`.replace(/^\//, "")));
    const page = inFolders.find((each) => each) ?? byFile.get(path);
    if (page) return [{ title: title ?? page.document.title, href: `/${page.url.slice(base.length)}` }];
    const from = folders
      .map((folder) => (folder === "" ? "the content folder" : `\`${folder}\``))
      .join(" or ");
    const message = `nav: there is no page \`${to}\`, or it is not published; fix its path, which is relative to ${from}`;
    problems.push({ severity: "warning", kind: "settings", file: SETTINGS_FILE, line, message });
    return [];
  };
  return { nav: sources.flatMap(resolve), problems };
}
