import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { renderToStaticMarkup } from "react-dom/server";
import { defaultUrlTransform, MarkdownAsync } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import type { Pluggable, PluggableList } from "unified";
import type { SearchText } from "../../shared/search/index/searchText.ts";
import type { Messages } from "../../shared/i18n/messages.ts";
import type { Warn } from "../diagnostics/problem.ts";
import { rehypeCode } from "./code/rehypeCode.ts";
import { createComponents } from "./components.tsx";
import { rehypeParseRaw } from "./html/parseRaw.ts";
import { rehypeTameHtml } from "./html/tameHtml.ts";
import { rehypeBase } from "./links.ts";
import { type BodyUrls, rehypeCollectUrls } from "./links/collectUrls.ts";
import type { PendingLink } from "./links/pendingLink.ts";
import {
  type FoundLink,
  locatePendingLinks,
  pendingLinkComponents,
  rehypePendingLinks,
} from "./links/renderPendingLinks.tsx";
import { rehypeMath } from "./math/rehypeMath.ts";
import { plainText } from "./plainText.ts";
import { sanitizeSchema } from "./sanitize.ts";
import { rehypeSearchText } from "./searchText.ts";
import type { Heading } from "./structure/contents.tsx";
import { rehypeExternalLinks } from "./structure/externalLinks.ts";
import { rehypeHeadingLinks } from "./structure/headingLinks.ts";
import { rehypeParts } from "./structure/parts.ts";
import { structureSteps } from "./structure/structure.ts";
import { rehypeCharacters } from "./text/characters.ts";
import { rehypeEmptyClasses } from "./syntax/attributes/authorClass.ts";
import { createOwnElements } from "./syntax/ownElements.tsx";

export interface RenderOptions {
  /** Base path of the site, such as `/` or `/blog/`. */
  base: string;
  /** Origin of the site, if known. */
  siteUrl?: string | undefined;
  /** Path prefixes on the site's origin that belong to other applications; none by default. */
  external?: readonly string[] | undefined;
  /** The app's messages in the language of the text. */
  messages: Messages;
  /**
   * Reports content that the page omits or shows differently from the source. Not set for excerpts, because rendering the
   * complete text already reports their problems.
   */
  warn?: Warn;
  /** Receives the headings of the body, in document order. */
  onHeadings?: (headings: Heading[]) => void;
  /** Receives the text for the search index. */
  onSearchText?: (text: SearchText) => void;
  /** Receives the URLs of links and images in the body, except URLs of other sites. */
  onUrls?: (urls: BodyUrls) => void;
  /**
   * Prefix of the ids of footnotes and the names of tab groups, so that several texts can share a page. Default: none. With a
   * prefix, headings and other elements have no ids.
   */
  idPrefix?: string;
  /** Plugins that depend on the file of the text. They transform the sanitized HTML tree. */
  rehypePlugins?: PluggableList;
}

/**
 * Renders a syntax tree as sanitized HTML without `style=` attributes. Modifies the tree.
 * @returns The HTML, the text of the body without code blocks and footnotes, and the links whose URLs depend on other files.
 */
export async function renderMarkdown(
  tree: Root,
  {
    base,
    siteUrl,
    external,
    messages,
    warn,
    onHeadings = () => {},
    onSearchText,
    onUrls,
    idPrefix = "",
    rehypePlugins = [],
  }: RenderOptions,
): Promise<{ html: string; links: PendingLink[]; text: string }> {
  let text = "";
  let links: FoundLink[] = [];
  const takeTree = () => () => tree;
  const takeText = () => (rendered: HastRoot) => void (text = plainText(rendered));
  const element = await MarkdownAsync({
    remarkPlugins: [takeTree],
    remarkRehypeOptions: {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: messages.body.footnotes,
      footnoteBackLabel: (note, use) => messages.body.backToReference(note + 1, use),
    },
    rehypePlugins: [
      rehypeParseRaw,
      [rehypeTameHtml, { warn }],
      [rehypeSanitize, sanitizeSchema],
      rehypeEmptyClasses,
      rehypeCharacters,
      takeText,
      ...structureSteps({ idPrefix, onHeadings, warn }),
      [rehypeCode, { messages, idPrefix }],
      [rehypeMath, warn],
      ...rehypePlugins,
      ...(onSearchText ? [[rehypeSearchText, onSearchText] satisfies Pluggable] : []),
      [rehypeExternalLinks, { base, siteUrl, external }],
      [rehypeBase, base],
      rehypeParts,
      [rehypeHeadingLinks, idPrefix],
      ...(onUrls ? [[rehypeCollectUrls, onUrls] satisfies Pluggable] : []),
      [rehypePendingLinks, (found: FoundLink[]) => void (links = found)],
    ],
    components: { ...createComponents(messages), ...createOwnElements(idPrefix), ...pendingLinkComponents },
    urlTransform: (url) => (url.startsWith("tel:") ? url : defaultUrlTransform(url)),
  });
  return { ...locatePendingLinks(renderToStaticMarkup(element), links), text };
}
