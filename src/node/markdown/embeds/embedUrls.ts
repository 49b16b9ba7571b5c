import type { Link, Paragraph, PhrasingContent, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Dialect } from "../dialects/dialect.ts";
import { playerOf } from "./players.ts";

/** Scheme that makes a link an embed; the text of the link is the title of the embed. */
export const EMBED = "embed:";

/** Names of kinds of content in Zenn's `@[youtube](…)` and gatsby-remark-embed-video's `` `youtube: …` ``. */
const CALLED =
  /^(?:youtube|vimeo|video|codepen|gist|tweet|twitter|card|figma|codesandbox|stackblitz|slideshare|speakerdeck|jsfiddle|docswell|soundcloud|spotify|twitch)$/i;

/** Matches the inline code of an embed: `youtube: …`. */
const CODE = /^([a-z]+):\s*(\S+)$/i;

/**
 * Replaces links with the scheme {@link EMBED}, Zenn's `@[youtube](…)`, and video URLs alone in their paragraph by embeds. In the
 * dialect `mdx`, also replaces Gatsby's inline code.
 */
export function embedUrls(tree: Root, dialects: ReadonlySet<Dialect>): void {
  // Not only in paragraphs: tags of other engines may also be in table cells, headings and emphasis.
  visit(tree, "link", (link, index, parent) => {
    if (!link.url.startsWith(EMBED) || !parent || index === undefined) return undefined;
    const url = link.url.slice(EMBED.length);
    parent.children[index] = embedOf(url, { title: toString(link), position: link.position });
    return SKIP;
  });
  visit(tree, "paragraph", (paragraph) => {
    embedZenn(paragraph);
    const [alone, ...others] = paragraph.children.filter(
      (child) => child.type !== "text" || child.value.trim(),
    );
    if (!alone || others.length > 0) return;
    if (alone.type === "link" && isBareVideo(alone)) {
      paragraph.children = [embedOf(alone.url, { position: alone.position })];
    }
    if (alone.type === "inlineCode" && dialects.has("mdx")) embedCode(alone.value, paragraph);
  });
}

/** Creates the placeholder of an embed. Its type is `emphasis`, because remark can convert that type and needs no other properties. */
function embedOf(
  url: string,
  { title = "", position }: { title?: string; position?: Link["position"] },
): PhrasingContent {
  const hProperties = { src: url, ...(title.trim() && { title: title.trim() }) };
  return { type: "emphasis", children: [], position, data: { hName: "maru-embed", hProperties } };
}

function isBareVideo(link: Link): boolean {
  const label = toString(link);
  if (label !== link.url && `http://${label}` !== link.url) return false;
  return /^(?:YouTube|Vimeo)$/.test(playerOf(link.url)?.provider ?? "");
}

function embedCode(code: string, paragraph: Paragraph): void {
  const [, name = "", value = ""] = CODE.exec(code) ?? [];
  const url = CALLED.test(name) ? urlOf(name, value) : undefined;
  if (url) paragraph.children = [linkTo(url, paragraph)];
}

/** Replaces `@` and a link whose text is a name in {@link CALLED}: `@[youtube](ApXoWvfEYVU)`. */
function embedZenn({ children }: Paragraph): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== "link" || before?.type !== "text" || !before.value.endsWith("@")) continue;
    const name = toString(child);
    const url = CALLED.test(name) ? urlOf(name, child.url) : undefined;
    if (!url) continue;
    before.value = before.value.slice(0, -1);
    children[index] = linkTo(url, child);
  }
}

/** Returns an embed if the URL has a player, otherwise a link. */
function linkTo(url: string, { position }: Pick<Link, "position">): PhrasingContent {
  if (playerOf(url)) return embedOf(url, { position });
  return { type: "link", url, children: [{ type: "text", value: url }], position };
}

/**
 * Returns the URL of a page by the name of its site and an id. A complete URL is returned unchanged. Returns `undefined` for
 * unknown sites, and for ids of YouTube, Vimeo or Gist that are invalid.
 */
export function urlOf(site: string, urlOrId: string): string | undefined {
  if (/^https?:\/\//.test(urlOrId)) return urlOrId;
  const id = encodeURI(urlOrId);
  if (/^youtu/i.test(site))
    return players([`https://youtu.be/${id}`, `https://www.youtube.com/playlist?list=${id}`]);
  if (/^vimeo$/i.test(site)) return players([`https://vimeo.com/${id}`]);
  if (/^gist$/i.test(site)) return players([`https://gist.github.com/${id}`]);
  if (/^speakerdeck$/i.test(site)) return `https://speakerdeck.com/${id.includes("/") ? "" : "player/"}${id}`;
  if (/^slideshare$/i.test(site))
    return `https://www.slideshare.net/${id.includes("/") ? "" : "slideshow/embed_code/key/"}${id}`;
  return undefined;
}

function players(urls: string[]): string | undefined {
  return urls.find((url) => playerOf(url));
}
