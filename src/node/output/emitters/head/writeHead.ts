import type { RoutePath } from "../../../../shared/urls/urlTypes.ts";
import { publicManifest } from "../../../site/drafts.ts";
import type { OgImage } from "../../ogImages/ogImage.ts";
import type { OpenedPage } from "../../render/createRender.ts";
import type { CompiledSite } from "../../../site/compiledSite.ts";
import { escapeHtml } from "../../../markdown/html/escapeHtml.ts";
import { escapeJson } from "../../render/template.ts";
import { createAlternates } from "./alternates.ts";
import { jsonLd } from "./jsonLd.ts";
import { openGraph } from "./openGraph.ts";
import { createFacts, type PageFacts } from "./pageFacts.ts";

/** Writes what the pages of a site say of themselves in `<head>`; `path` is below the base, percent-encoded. */
export function createHeads(site: CompiledSite): (path: RoutePath, page: OpenedPage) => string {
  const factsOf = createFacts(site);
  const alternatesOf = createAlternates({ ...site, manifest: publicManifest(site) });
  return (path, page) => writeHead(factsOf(path, page), site) + alternatesOf(path);
}

/** For pages that no search engine should keep. */
const NO_INDEX = '<meta name="robots" content="noindex" />';
/** Whether a picture is as large as https://docs.x.com/x-for-websites/cards/overview/summary-card-with-large-image asks, in px. */
function isLarge(picture: OgImage | undefined): boolean {
  const { width, height } = picture?.format ?? { width: Infinity, height: Infinity };
  return picture !== undefined && width >= 300 && height >= 157;
}

function writeHead(facts: PageFacts, site: CompiledSite): string {
  const { kind, head, url, picture, isUnlisted } = facts;
  const said = [
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}" />`,
  ];
  if (kind === "missing") return [...said, NO_INDEX].join("");
  return [
    ...said,
    isUnlisted ? NO_INDEX : "",
    url ? `<link rel="canonical" href="${escapeHtml(url)}" />` : "",
    ...openGraph(facts, site).map(
      ([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}" />`,
    ),
    `<meta name="twitter:card" content="${isLarge(picture) ? "summary_large_image" : "summary"}" />`,
    `<script type="application/ld+json">${escapeJson(jsonLd(facts, site))}</script>`,
  ].join("");
}
