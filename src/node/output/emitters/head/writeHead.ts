import type { RoutePath } from "../../../../shared/urls/urlTypes.ts";
import { publishedManifest } from "../../../site/drafts.ts";
import type { OgImage } from "../../ogImages/ogImage.ts";
import type { OpenedPage } from "../../render/createRender.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";
import { escapeJson } from "../../render/template.ts";
import { createAlternates } from "./alternates.ts";
import { jsonLd } from "./jsonLd.ts";
import { openGraph } from "./openGraph.ts";
import { createFacts, type PageFacts } from "./pageFacts.ts";

/** Returns a function that writes the metadata in the `<head>` of a page: title, description, Open Graph, JSON-LD and alternates. */
export function createHeads(site: CompiledSite): (path: RoutePath, page: OpenedPage) => string {
  const factsOf = createFacts(site);
  const alternatesOf = createAlternates({ ...site, manifest: publishedManifest(site) });
  return (path, page) => writeHead(factsOf(path, page), site) + alternatesOf(path);
}

/** Excludes a page from search engines. */
const NO_INDEX = '<meta name="robots" content="noindex" />';

/**
 * Whether an image has at least the minimum size of a large preview on X. An image of unknown size is considered large.
 * https://docs.x.com/x-for-websites/cards/overview/summary-card-with-large-image.
 */
function isLarge(ogImage: OgImage | undefined): boolean {
  const { width, height } = ogImage?.format ?? { width: Infinity, height: Infinity };
  return ogImage !== undefined && width >= 300 && height >= 157;
}

function writeHead(facts: PageFacts, site: CompiledSite): string {
  const { kind, head, url, ogImage, isUnlisted } = facts;
  const common = [
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}" />`,
  ];
  if (kind === "missing") return [...common, NO_INDEX].join("");
  return [
    ...common,
    isUnlisted ? NO_INDEX : "",
    url ? `<link rel="canonical" href="${escapeHtml(url)}" />` : "",
    ...openGraph(facts, site).map(
      ([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}" />`,
    ),
    `<meta name="twitter:card" content="${isLarge(ogImage) ? "summary_large_image" : "summary"}" />`,
    `<script type="application/ld+json">${escapeJson(jsonLd(facts, site))}</script>`,
  ].join("");
}
