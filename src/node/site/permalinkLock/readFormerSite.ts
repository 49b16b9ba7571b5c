import { extname, join } from "node:path";
import { encodePath } from "../../../shared/urls/splitUrl.ts";
import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { readFolderIfPresent, statIfPresent } from "../../files/readIfPresent.ts";
import { readSitemaps } from "./readSitemaps.ts";
import { type FormerUrls, sortUrls } from "./sitemap.ts";

/** The addresses of a site that another engine built. */
export interface FormerSite {
  /** Absolute URLs in sitemaps. */
  urls: string[];
  /** Addresses of HTML files in output folders, without the base path. */
  pages: RoutePath[];
  /** Numbers of the other files in these folders by extension, such as `.png`. */
  otherFiles: ReadonlyMap<string, number>;
}

/** Folders that never belong to an output folder. */
const LEFT_OUT = /^(?:\.|node_modules$)/;

const HTML = /\.html?$/i;

/** Matches pages for missing addresses, which no link leads to. */
const ERROR_PAGE = /^\/404(?:\/|\.html?)$/i;

/**
 * Reads the addresses of a former site. Each path is a sitemap, a sitemap index, or an output folder: then its HTML files, or its sitemaps
 * if it has no HTML file.
 * @throws {ConfigError} If a path does not exist, or contains no address.
 */
export async function readFormerSite(paths: readonly string[]): Promise<FormerSite> {
  const sitemaps: string[] = [];
  const pages: RoutePath[] = [];
  const otherFiles = new Map<string, number>();
  for (const path of paths) {
    const isFolder = (await statIfPresent(path))?.isDirectory() ?? false;
    const files = isFolder ? await listFiles(path, "") : [];
    if (!files.some((file) => HTML.test(file))) sitemaps.push(path);
    else {
      pages.push(...files.filter((file) => HTML.test(file)).map(urlOfFile));
      for (const file of files.filter((each) => !HTML.test(each))) {
        const extension = extname(file).toLowerCase() || "no extension";
        otherFiles.set(extension, (otherFiles.get(extension) ?? 0) + 1);
      }
    }
  }
  const urls = sitemaps.length > 0 ? await readSitemaps(sitemaps) : [];
  return { urls, pages: pages.filter((url) => !ERROR_PAGE.test(url)), otherFiles };
}

/** Returns the addresses of a former site below its base path; see {@link sortUrls}. */
export function sortFormerSite(
  { urls, pages }: Pick<FormerSite, "urls" | "pages">,
  base: string,
): FormerUrls {
  return sortUrls([...urls, ...pages.map((page) => `https://former.invalid${base}${page.slice(1)}`)], base);
}

/** @param below Path below `root`, which ends with `/`; `""` for `root` itself. */
async function listFiles(root: string, below: string): Promise<string[]> {
  const entries = await readFolderIfPresent(join(root, below));
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFT_OUT.test(name))
      .map((entry) => {
        if (entry.isDirectory()) return listFiles(root, `${below}${entry.name}/`);
        return entry.isFile() ? [below + entry.name] : [];
      }),
  );
  return found.flat().toSorted();
}

function urlOfFile(file: string): RoutePath {
  return encodePath(`/${file}`).replace(/\/index\.html?$/i, "/");
}
