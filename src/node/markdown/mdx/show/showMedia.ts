import type { Image, Link } from "mdast";
import { addressOf, EMBED } from "../../embeds/embedAddresses.ts";
import { playerOf } from "../../embeds/players.ts";
import { settled } from "../../plainMarkdown/settled.ts";
import { isHtml } from "../names.ts";
import {
  type Component,
  escapeMarkdown,
  paragraph,
  type Show,
  type Shown,
  text,
  type Write,
} from "./component.ts";

const PICTURE = /ima?ge?$|figure$|picture$|photo$/;
const PLAYER = /youtube|vimeo|gist|^(?:react|video|media)?player$|^video$/;

/** Shows components that show a picture, as a picture. */
export const showPicture: Show = ({ name, key, attributes, element, isInLine, blocks }) => {
  if (isHtml(name) || !PICTURE.test(key)) return undefined;
  const url =
    attributes.address("src", "source", "image", "img", "url", "sources", "light") ?? attributes.shown("src");
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
  const whole: Write = (addresses) =>
    `![${escapeMarkdown(alt)}](${settled(addresses.of(url)) ?? escapeAddress(url)}${title})`;
  if (isInLine) return { nodes: [image], isInLine, whole };
  const below = blocks();
  return {
    nodes: [paragraph([image], element.tag), ...below],
    ...(below.length > 0 ? { open: whole } : { whole }),
  };
};

/** A picture that is not named in a tag but held, with a caption below. */
function showFigure(blocks: Component["blocks"], attributes: Component["attributes"]): Shown | undefined {
  const caption = attributes.shown("caption", "title");
  const content = caption === undefined ? [] : blocks();
  const [only, another] = content;
  if (caption === undefined || !only) return undefined;
  const [image, more] = only.type === "paragraph" ? only.children : [];
  if (image?.type === "image" && !more && !another) image.title = caption;
  else content.push(paragraph([text(caption, only)], only));
  return { nodes: content, close: escapeMarkdown(caption) };
}

/** Shows components that play something of another site, as Maru's own player. */
export const showPlayer: Show = (component) => {
  const { name, key, attributes, element } = component;
  if (/^(?:tweet|twittertweet|twitterembed|xpost)$/.test(key)) return showPost(component);
  if (isHtml(name) || !PLAYER.test(key)) return undefined;
  const id = attributes.address(
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
  const address = id && (site ? addressOf(site, id) : id);
  if (!address) return undefined;
  if (playerOf(address))
    return linked(component, `${EMBED}${address}`, attributes.text("title", "label") ?? "");
  if (!site && /\.(?:mp4|webm|ogv|mov|m4v)(?:[?#]|$)/i.test(address)) {
    const { position } = element.tag;
    const value = `<video controls src="${address.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></video>`;
    const whole: Write = (addresses) =>
      `<video controls src="${settled(addresses.of(address)) ?? address}"></video>`;
    return { nodes: [{ type: "html", value, position }], whole };
  }
  return /^https?:/.test(address)
    ? linked(component, address, attributes.text("title") ?? address)
    : undefined;
};

/** A post of X, which has no player: its address. */
function showPost(component: Component): Shown | undefined {
  const { attributes } = component;
  const id = attributes.text("id", "tweetId", "url", "tweetLink");
  if (!id || !/^(?:https:\/\/|[\w/]+$)/.test(id)) return undefined;
  const address = id.startsWith("https:") ? id : `https://x.com/${id.includes("/") ? id : `i/status/${id}`}`;
  return linked(component, address, address);
}

function linked({ element: { tag }, isInLine }: Component, url: string, words: string): Shown {
  const link: Link = {
    type: "link",
    url,
    children: words ? [text(words, tag) as never] : [],
    position: tag.position,
  };
  const bare = url.startsWith(EMBED) ? url.slice(EMBED.length) : url;
  const whole = words && words !== bare ? `[${escapeMarkdown(words)}](${escapeAddress(bare)})` : `<${bare}>`;
  return { nodes: isInLine ? [link] : [paragraph([link], tag)], isInLine, whole };
}

function escapeAddress(address: string): string {
  return address.replace(/[\s<>()\\]/g, (sign) =>
    encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
  );
}
