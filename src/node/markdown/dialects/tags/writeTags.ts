import { escapeHtml } from "../../html/escapeHtml.ts";
import { isMarkdown } from "../../../files/fileName.ts";
import { EMBED } from "../../embeds/embedUrls.ts";

// Functions that write the Markdown for tags of other engines.

/** Returns a link that is rendered as an embed. */
export function writeEmbed(url: string, title = ""): string {
  return `[${escapeMarkdown(title)}](${EMBED}${escapeUrl(url)})`;
}

/** Returns a Markdown link. */
export function writeLink(words: string, url: string): string {
  return `[${escapeMarkdown(words)}](${escapeUrl(url)})`;
}

/** Returns inline code. */
export function writeCode(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = "`".repeat(longest + 1);
  return longest > 0 ? `${mark} ${code} ${mark}` : mark + code + mark;
}

interface Image {
  src: string;
  alt?: string | undefined;
  title?: string | undefined;
  caption?: string | undefined;
  width?: string | undefined;
  height?: string | undefined;
  /** URL of the link around the image. */
  link?: string | undefined;
}

/** Returns an image with its optional caption, as Markdown if possible and otherwise as HTML. */
export function writeImage({ src, alt = "", title, caption, width, height, link }: Image): string {
  const size = [
    width && /^\d+$/.test(width) && ` width="${width}"`,
    height && /^\d+$/.test(height) && ` height="${height}"`,
  ];
  const isLinked = link !== undefined && link !== src;
  if (!caption && !size.some(Boolean)) {
    const suffix = title ? ` "${title.replaceAll('"', "&quot;")}"` : "";
    const image = `![${escapeMarkdown(alt)}](${escapeUrl(src)}${suffix})`;
    return isLinked ? `[${image}](${escapeUrl(link)})` : image;
  }
  const bare = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.filter(Boolean).join("")}>`;
  const image = isLinked ? `<a href="${escapeHtml(link)}">${bare}</a>` : bare;
  const heading = title && caption ? `<strong>${escapeHtml(title)}</strong> ` : "";
  return caption
    ? `<figure>${image}<figcaption>${heading}${escapeHtml(caption)}</figcaption></figure>`
    : image;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]`*_<&!]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** Escapes of the characters that `encodeURIComponent` does not encode. */
const ESCAPED: Readonly<Record<string, string>> = { "(": "%28", ")": "%29" };

/** Escapes a URL so that it needs no angle brackets, which could be parsed as a tag. */
export function escapeUrl(url: string): string {
  return url.replace(/[\s<>()\\]/g, (character) => ESCAPED[character] ?? encodeURIComponent(character));
}

/** Whether a text that follows `before` is part of a URL in a Markdown link, a definition, or an attribute. */
export function isInUrl(before: string): boolean {
  return /(?:\]\([ \t]*<?|\]:[ \t]*<?|=["'])[^\s()<>"']*$/.test(before);
}

/** Returns a URL that refers to a Markdown file in any folder, by the file's name or the end of its path. Preserves the hash. */
export function urlInAnyFolder(name: string): string {
  const [, path = "", hash = ""] = /^(.*?)(#.*)?$/s.exec(name.trim()) ?? [];
  const bare = path.replace(/^(?:\.{0,2}\/)+/, "").replace(/\/+$/, "");
  const file = isMarkdown(bare) ? bare : `${bare.replace(/\.html$/, "")}.md`;
  return bare ? escapeUrl(encodeURI(`**/${file}`)) + hash : hash;
}
