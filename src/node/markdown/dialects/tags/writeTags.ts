import { escapeHtml } from "../../html/escapeHtml.ts";
import { isMarkdown } from "../../../files/fileName.ts";
import { EMBED } from "../../embeds/embedUrls.ts";

/** Markdown for what a tag would have shown. */

export function writeEmbed(url: string, title = ""): string {
  return `[${escapeMarkdown(title)}](${EMBED}${escapeUrl(url)})`;
}

export function writeLink(words: string, url: string): string {
  return `[${escapeMarkdown(words)}](${escapeUrl(url)})`;
}

export function writeCode(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const mark = "`".repeat(longest + 1);
  return longest > 0 ? `${mark} ${code} ${mark}` : mark + code + mark;
}

interface Picture {
  src: string;
  alt?: string | undefined;
  title?: string | undefined;
  caption?: string | undefined;
  width?: string | undefined;
  height?: string | undefined;
  /** Where it leads. */
  link?: string | undefined;
}

/** A picture, with what is to be read below it where it has that. */
export function writeOgImage({ src, alt = "", title, caption, width, height, link }: Picture): string {
  const size = [
    width && /^\d+$/.test(width) && ` width="${width}"`,
    height && /^\d+$/.test(height) && ` height="${height}"`,
  ];
  const leadsOn = link !== undefined && link !== src;
  if (!caption && !size.some(Boolean)) {
    const said = title ? ` "${title.replaceAll('"', "&quot;")}"` : "";
    const image = `![${escapeMarkdown(alt)}](${escapeUrl(src)}${said})`;
    return leadsOn ? `[${image}](${escapeUrl(link)})` : image;
  }
  const bare = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.filter(Boolean).join("")}>`;
  const image = leadsOn ? `<a href="${escapeHtml(link)}">${bare}</a>` : bare;
  const heading = title && caption ? `<strong>${escapeHtml(title)}</strong> ` : "";
  return caption
    ? `<figure>${image}<figcaption>${heading}${escapeHtml(caption)}</figcaption></figure>`
    : image;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]`*_<&!]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** An address that needs no angle brackets around it, which could be taken for a tag. */
export function escapeUrl(url: string): string {
  return url.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether what comes next is part of an address: of a Markdown link, a definition, or a property. */
export function isInUrl(before: string): boolean {
  return /(?:\]\([ \t]*<?|\]:[ \t]*<?|=["'])[^\s()<>"']*$/.test(before);
}

/** A file that is named by the end of its path, or by its name alone, with its hash. */
export function anywhere(name: string): string {
  const [, path = "", hash = ""] = /^(.*?)(#.*)?$/s.exec(name.trim()) ?? [];
  const bare = path.replace(/^(?:\.{0,2}\/)+/, "").replace(/\/+$/, "");
  const file = isMarkdown(bare) ? bare : `${bare.replace(/\.html$/, "")}.md`;
  return bare ? escapeUrl(encodeURI(`**/${file}`)) + hash : hash;
}
