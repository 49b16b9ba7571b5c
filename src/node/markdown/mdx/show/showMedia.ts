import type { Image, Link } from "mdast";
import { escapeUrl } from "../../dialects/tags/writeTags.ts";
import { urlOf, EMBED } from "../../embeds/embedUrls.ts";
import { playerOf } from "../../embeds/players.ts";
import { markUrl } from "../../plainMarkdown/markUrl.ts";
import { isHtml } from "../names.ts";
import {
  type Component,
  escapeMarkdown,
  paragraph,
  type Show,
  type Shown,
  textNode,
  type Write,
} from "./component.ts";
import { writeTag, writeTagWith } from "./htmlTag.ts";

const IMAGE = /ima?ge?$|figure$|picture$|photo$/;
const PLAYER = /youtube|vimeo|gist|^(?:react|video|media)?player$|^video$/;

/** Shows components for images as Markdown images. */
export const showImage: Show = ({ name, key, attributes, element, isInLine, blocks }) => {
  if (isHtml(name) || !IMAGE.test(key)) return undefined;
  const url =
    attributes.url("src", "source", "image", "img", "url", "sources", "light") ?? attributes.shown("src");
  if (!url) return showFigure(blocks, attributes);
  const { position } = element.tag;
  const alt = attributes.text("alt", "description") ?? "";
  const caption = attributes.shown("caption", "title");
  const [width, height] = [attributes.text("width"), attributes.text("height")].map((size) =>
    size && /^\d+(?:px)?$/.test(size) ? parseInt(size, 10) : undefined,
  );
  const image: Image = { type: "image", url, alt, title: caption ?? null, position };
  if (width || height) image.data = { hProperties: { ...(width && { width }), ...(height && { height }) } };
  const title = caption ? ` "${caption.replaceAll('"', "&quot;")}"` : "";
  const whole: Write = (urls) =>
    `![${escapeMarkdown(alt)}](${markUrl(urls.of(url)) ?? escapeUrl(url)}${title})`;
  if (isInLine) return { nodes: [image], isInLine, whole };
  const below = blocks();
  return {
    nodes: [paragraph([image], element.tag), ...below],
    ...(below.length > 0 ? { open: whole } : { whole }),
  };
};

/**
 * Shows a figure with its caption. If the content is a single image, the caption is the title of the image; otherwise it is a paragraph
 * below.
 */
function showFigure(blocks: Component["blocks"], attributes: Component["attributes"]): Shown | undefined {
  const caption = attributes.shown("caption", "title");
  const content = caption === undefined ? [] : blocks();
  const [only, another] = content;
  if (caption === undefined || !only) return undefined;
  const [image, more] = only.type === "paragraph" ? only.children : [];
  if (image?.type === "image" && !more && !another) image.title = caption;
  else content.push(paragraph([textNode(caption, only)], only));
  return { nodes: content, close: escapeMarkdown(caption) };
}

/** Shows components for video and audio players as embeds. A URL without a player is shown as a `<video>` or a link. */
export const showPlayer: Show = (component) => {
  const { name, key, attributes, element } = component;
  if (/^(?:tweet|twittertweet|twitterembed|xpost)$/.test(key)) return showPost(component);
  if (isHtml(name) || !PLAYER.test(key)) return undefined;
  const id = attributes.url(
    "id",
    "videoId",
    "videoid",
    "video",
    "youTubeId",
    "youtubeId",
    "url",
    "src",
    "gist",
  );
  const site = /youtube|vimeo|gist/.exec(key)?.[0];
  const url = id && (site ? urlOf(site, id) : id);
  if (!url) return undefined;
  if (playerOf(url)) return linked(component, `${EMBED}${url}`, attributes.text("title", "label") ?? "");
  if (!site && /\.(?:mp4|webm|ogv|mov|m4v)(?:[?#]|$)/i.test(url)) {
    const { position } = element.tag;
    const properties = new Map<string, string | true>([
      ["controls", true],
      ["src", url],
    ]);
    const value = `${writeTag("video", properties)}</video>`;
    const write = writeTagWith("video", properties);
    return { nodes: [{ type: "html", value, position }], whole: (urls) => `${write(urls)}</video>` };
  }
  return /^https?:/.test(url) ? linked(component, url, attributes.text("title") ?? url) : undefined;
};

/** Shows a post of X as a link, because X has no player. */
function showPost(component: Component): Shown | undefined {
  const { attributes } = component;
  const id = attributes.text("id", "tweetId", "url", "tweetLink");
  if (!id || !/^(?:https:\/\/|[\w/]+$)/.test(id)) return undefined;
  const url = id.startsWith("https:") ? id : `https://x.com/${id.includes("/") ? id : `i/status/${id}`}`;
  return linked(component, url, url);
}

function linked({ element: { tag }, isInLine }: Component, url: string, words: string): Shown {
  const link: Link = {
    type: "link",
    url,
    children: words ? [textNode(words, tag) as never] : [],
    position: tag.position,
  };
  const bare = url.startsWith(EMBED) ? url.slice(EMBED.length) : url;
  const whole = words && words !== bare ? `[${escapeMarkdown(words)}](${escapeUrl(bare)})` : `<${bare}>`;
  return { nodes: isInLine ? [link] : [paragraph([link], tag)], isInLine, whole };
}
