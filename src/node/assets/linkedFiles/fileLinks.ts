import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { encodePath, splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import type { Warn } from "../../diagnostics/problem.ts";
import type { StaticFolder } from "../../files/staticFolder.ts";
import { type UrlLink, readUrl } from "./urlAttributes.ts";
import type { Asset } from "../images/asset.ts";
import { findImage, type FoundImage, type ImageSources, UnusableFile } from "../images/findImage.ts";
import { NotPublished, readLinkedFile } from "./linkedFile.ts";
import { localUrl } from "./localUrl.ts";
import { schemelessFault } from "./schemeless.ts";

interface Options extends ImageSources {
  onAsset: (asset: Asset) => void;
  /** Told of each link to a page of this site by its address. */
  onUrl: (link: UrlLink) => void;
  warn: Warn;
  base: string;
  /** Origin of the site, where it is known. */
  siteUrl?: string | undefined;
  /** Prefixes of paths that other servers of the origin answer. */
  external?: readonly string[] | undefined;
}

/** What is a file also where no folder is named; `node.js` and `example.org` are not. */
const CERTAIN =
  /\/|\.(?:avif|csv|docx?|epub|gif|hwpx?|ipynb|jpe?g|key|mp[34]|pdf|png|pptx?|svg|tar|txt|webp|xlsx?|zip)$/i;

/** What the build makes at the root of the site, and other engines did. */
const MADE = /^\/[^/]+\.(?:xml|json|txt)$/i;

/** A file by an address of this site: no page, no Markdown, and none of another site. */
const FILE =
  /^(?![a-z][a-z\d+.-]*:|\/\/|\\\\|#|\?)[^?#]*\.(?!html?\b|mdx?\b|markdown\b|mkdn\b)(?:[a-z][a-z\d]{1,4}|7z|3gp|c|h|geojson|ndjson|parquet|feather|numbers)(?:[?#].*)?$/i;

/**
 * Points links at files of the content folder, such as a PDF or the photo behind a small one, to where these lie in the site: in a
 * static folder, or else copied under hashed names. Of one that is not there, or that a browser could execute, its author is told.
 */
export function rehypeFileLinks(options: Options) {
  const isServedElsewhere = createServedElsewhere(options.external);
  return async (tree: Root): Promise<void> => {
    const links: Element[] = [];
    visit(tree, "element", (element) => {
      const { tagName, properties } = element;
      const href = localUrl(String(properties["href"] ?? ""));
      if (tagName !== "a") return;
      if (href.startsWith("/") && isServedElsewhere(href)) return;
      if (FILE.test(href) || isUnescaped(href)) {
        links.push(element);
        return;
      }
      const url = readUrl(href, { ...options, isServedElsewhere });
      if (!url) return;
      const written = decodeUrl(href);
      if (!reportSchemeless(element, written, options.warn))
        options.onUrl({ line: lineOf(element), written, ...url });
    });
    await Promise.all(links.map((link) => point(link, options)));
  };
}

async function point(link: Element, { onAsset, warn, ...places }: Options): Promise<void> {
  const written = decodeUrl(String(link.properties["href"]));
  const url = localUrl(String(link.properties["href"]));
  const { path } = splitUrl(url);
  const found = await findImage(url, places).catch((cause: unknown) => cause as Error);
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
    if (MADE.test(url) || !CERTAIN.test(path) || !FILE.test(url)) return;
    const message = `link \`${written}\` leads nowhere: ${found.message}; mend the address, or take the link out`;
    return warn("link", lineOf(link), message, "link to no file");
  }
  const inStatic = staticPath(found.named, places.staticFolders);
  const asset = inStatic === undefined ? await assetOf(found) : undefined;
  if (asset instanceof NotPublished) {
    Object.assign(link, { tagName: "span", properties: {} });
    const remedy = "to publish it all the same, put it in a folder of `static:`";
    const message = `link \`${written}\` is shown as text: ${asset.message}; ${remedy}`;
    return warn("link", lineOf(link), message, "link to unpublished file");
  }
  if (asset) onAsset(asset);
  link.properties["href"] = `/${encodePath(inStatic ?? asset?.path ?? "")}${found.rest}`;
}

/** Whether an address may be that of a file whose name has a `#` or `?` which its author did not escape: `C#.pdf`, beside the text. */
function isUnescaped(href: string): boolean {
  const { path } = splitUrl(href);
  return (
    /^[^/\\#?:]/.test(href) && path !== href && !path.endsWith("/") && FILE.test(encodePath(decodeUrl(href)))
  );
}

/** Whether a target lacks its scheme, which is reported. */
function reportSchemeless(link: Element, written: string, warn: Warn): boolean {
  const fault = schemelessFault(written);
  if (fault) warn("link", lineOf(link), `link \`${written}\` leads nowhere: ${fault.why}`, fault.cause);
  return fault !== undefined;
}

function lineOf({ position }: Element): number {
  return position?.start.line ?? 1;
}

async function assetOf(found: FoundImage): Promise<Asset | NotPublished> {
  try {
    return await readLinkedFile(found);
  } catch (cause) {
    if (cause instanceof NotPublished) return cause;
    throw cause;
  }
}

/** Where a file lies in the site as it is. */
function staticPath(named: string, folders: readonly StaticFolder[]): string | undefined {
  for (const { folder, path } of folders) {
    const inside =
      folder === "" ? named : named.startsWith(`${folder}/`) ? named.slice(folder.length + 1) : undefined;
    if (inside !== undefined) return [path, inside].filter(Boolean).join("/").normalize("NFC");
  }
  return undefined;
}
