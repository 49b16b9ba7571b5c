import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { encodePath, splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import type { StaticFolder } from "../../files/staticFolder.ts";
import { type UrlLink, readUrlLink } from "./urlLink.ts";
import type { Asset } from "../images/asset.ts";
import { findLocalFile, type FoundFile, type FileSources, UnusableFile } from "../images/findLocalFile.ts";
import { NotPublished, readLinkedFile } from "./linkedFile.ts";
import { normalizeLocalUrl } from "./normalizeLocalUrl.ts";
import { schemelessFault } from "./schemeless.ts";

interface Options extends FileSources {
  onAsset: (asset: Asset) => void;
  /** Called for each link that may lead to a page of this site. */
  onUrl: (link: UrlLink) => void;
  warn: Warn;
  base: string;
  /** Origin of the site; `undefined` if the site has no URL. */
  siteUrl?: string | undefined;
  /** Path prefixes that other servers of the same origin serve. */
  external?: readonly string[] | undefined;
}

/**
 * Matches URLs that must be files, not names of hosts or products (`node.js`): they contain `/`, or an extension that such names do not
 * have.
 */
const CERTAIN_FILE =
  /\/|\.(?:avif|csv|docx?|epub|gif|hwpx?|ipynb|jpe?g|key|mp[34]|pdf|png|pptx?|svg|tar|txt|webp|xlsx?|zip)$/i;

/** Matches files that builds generate at the root of a site, such as `/feed.xml`. */
const GENERATED = /^\/[^/]+\.(?:xml|json|txt)$/i;

/** Matches URLs without scheme and host whose path ends with a file extension, except those of pages and Markdown files. */
const FILE_URL =
  /^(?![a-z][a-z\d+.-]*:|\/\/|\\\\|#|\?)[^?#]*\.(?!html?\b|mdx?\b|markdown\b|mkdn\b)(?:[a-z][a-z\d]{1,4}|7z|3gp|c|h|geojson|ndjson|parquet|feather|numbers)(?:[?#].*)?$/i;

/**
 * Rehype plugin that resolves links to files of the content folder, such as a PDF or a full-size photo. The URL of a file in a static
 * folder is the folder's `path` on the site, followed by the file's path below the folder. Other files have a hash in their names. Reports missing files, and files that
 * browsers or servers may execute.
 */
export function rehypeFileLinks(options: Options) {
  const isServedElsewhere = createServedElsewhere(options.external);
  return async (tree: Root): Promise<void> => {
    const links: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      const href = normalizeLocalUrl(String(properties["href"] ?? ""));
      if (tagName !== "a") return;
      if (href.startsWith("/") && isServedElsewhere(href)) return;
      if (FILE_URL.test(href) || isUnescaped(href)) {
        links.push(element);
        return;
      }
      const url = readUrlLink(href, { ...options, isServedElsewhere });
      if (!url) return;
      const written = decodeUrl(href);
      if (!reportSchemeless(element, written, options.warn))
        options.onUrl({ line: lineOf(element), written, ...url });
    });
    await Promise.all(links.map((link) => resolveLink(link, options)));
  };
}

async function resolveLink(link: Element, { onAsset, warn, ...sources }: Options): Promise<void> {
  const written = decodeUrl(String(link.properties["href"]));
  const url = normalizeLocalUrl(String(link.properties["href"]));
  const { path } = splitUrl(url);
  const found = await findLocalFile(url, sources).catch((cause: unknown) => cause as Error);
  if (found instanceof Error) {
    if (found instanceof UnusableFile) {
      return warn(
        "link",
        lineOf(link),
        `link \`${written}\` leads nowhere: ${found.message}`,
        "link to unusable file",
      );
    }
    if (reportSchemeless(link, written, warn)) return;
    if (GENERATED.test(url) || !CERTAIN_FILE.test(path) || !FILE_URL.test(url)) return;
    const message = `link \`${written}\` leads nowhere: ${found.message}; fix the address, or remove the link`;
    return warn("link", lineOf(link), message, "link to no file");
  }
  const inStatic = staticPath(found.contentPath, sources.staticFolders);
  const asset = inStatic === undefined ? await assetOf(found) : undefined;
  if (asset instanceof NotPublished) {
    Object.assign(link, { tagName: "span", properties: {} });
    const remedy = "to publish it anyway, put it in a folder of `static:`";
    const message = `link \`${written}\` is shown as text: ${asset.message}; ${remedy}`;
    return warn("link", lineOf(link), message, "link to unpublished file");
  }
  if (asset) onAsset(asset);
  link.properties["href"] = `/${encodePath(inStatic ?? asset?.path ?? "")}${found.suffix}`;
}

/** Whether a relative URL may be the name of a file with an unescaped `#` or `?`, such as `C#.pdf`. */
function isUnescaped(href: string): boolean {
  const { path } = splitUrl(href);
  return (
    /^[^/\\#?:]/.test(href) &&
    path !== href &&
    !path.endsWith("/") &&
    FILE_URL.test(encodePath(decodeUrl(href)))
  );
}

/** Reports a link target that lacks its scheme. Returns whether it reported a problem. */
function reportSchemeless(link: Element, written: string, warn: Warn): boolean {
  const fault = schemelessFault(written);
  if (fault) warn("link", lineOf(link), `link \`${written}\` leads nowhere: ${fault.why}`, fault.cause);
  return fault !== undefined;
}

function lineOf({ position }: Element): number {
  return position?.start.line ?? 1;
}

async function assetOf(found: FoundFile): Promise<Asset | NotPublished> {
  try {
    return await readLinkedFile(found);
  } catch (cause) {
    if (cause instanceof NotPublished) return cause;
    throw cause;
  }
}

/** Returns the output path of a file in a static folder; `undefined` if the file is in none. */
function staticPath(contentPath: string, folders: readonly StaticFolder[]): string | undefined {
  for (const { folder, path } of folders) {
    const inside =
      folder === ""
        ? contentPath
        : contentPath.startsWith(`${folder}/`)
          ? contentPath.slice(folder.length + 1)
          : undefined;
    if (inside !== undefined) return [path, inside].filter(Boolean).join("/").normalize("NFC");
  }
  return undefined;
}
