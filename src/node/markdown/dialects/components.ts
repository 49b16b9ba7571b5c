import { isElement } from "../html/elementNames.ts";
import { urlOf } from "../embeds/embedUrls.ts";
import { type Tag, textOf } from "./tags/readTag.ts";
import { writeEmbed, writeLink, writeOgImage } from "./tags/writeTags.ts";

export const REMEDY =
  "is a component, which Maru does not run: its tags are removed and what stands in it is kept";

/** Names of elements that with a capital are a framework's own. */
const IN_JSX = /^(?:Link|Button)$/;

/** What is known of the tags of a whole text. */
export interface Tags {
  /** Names that are closed somewhere. */
  closed: ReadonlySet<string>;
  /** Images by the names that `import` lines give them. */
  images: ReadonlyMap<string, string>;
}

export function readTags(text: string, images: Tags["images"]): Tags {
  const closings = text.matchAll(/<\/([A-Za-z][\w.-]*)\s*>/g);
  return { closed: new Set(Array.from(closings, ([, name = ""]) => name)), images };
}

/**
 * Whether a tag is that of a component and not a word in angle brackets, as `List<String>` and `<your-name>` have: it says something
 * of itself, or it is closed.
 */
export function isComponent({ name, attributes, isClosing, isSelfClosing }: Tag, { closed }: Tags): boolean {
  if ((isElement(name) && !IN_JSX.test(name)) || !/^[A-Z]|-/.test(name) || name.startsWith("maru-"))
    return false;
  const isGeneric = /^[A-Z]\w*$/.test(name) && [...attributes.keys()].some((key) => /^extends$|,/.test(key));
  return (
    !isGeneric &&
    (isClosing ||
      isSelfClosing ||
      closed.has(name) ||
      [...attributes.values()].some((value) => value !== true))
  );
}

/** What shows all of a component: its player, its picture, where it leads; `undefined` where it would have done more. */
export function shownAs(
  { name, attributes, isClosing, isSelfClosing }: Tag,
  { images }: Tags,
): string | undefined {
  if (isClosing) return name === "Link" ? "</a>" : "";
  const said = (...keys: string[]) => keys.map((key) => textOf(attributes.get(key))).find((value) => value);
  if (name === "Link" && !isSelfClosing)
    return `<a href="${said("href", "to")?.replaceAll('"', "%22") ?? ""}">`;
  const id = said("id", "videoId", "videoid", "video", "youTubeId", "url", "src");
  const site = /youtube|vimeo|gist/i.exec(name)?.[0];
  const embedded = site && id ? urlOf(site, id) : undefined;
  if (embedded) return writeEmbed(embedded, said("title"));
  const src = sourceOf(attributes.get("src"), images);
  if (!src || !/ima?ge?$|figure|picture|photo/i.test(name)) return undefined;
  return writeOgImage({ src, alt: said("alt"), caption: said("caption"), title: said("title") });
}

/** What a component says of what it holds: the name of a tab, the title of a callout. */
export function labelOf({ name, attributes }: Tag): string {
  const said = (...keys: string[]) => keys.map((key) => textOf(attributes.get(key))).find((value) => value);
  const label =
    said("label", "title", "summary", "text") ?? (/^Tab(?:Item)?$/.test(name) ? said("value") : undefined);
  const url = said("href", "to");
  if (label && url) return writeLink(label, url);
  return label ? `**${label.replace(/[*_`<[\]\\]/g, "\\$&")}**` : "";
}

/** An image's address, as JSX gives it: a text, `require("./a.png")`, `useBaseUrl("/a.png")`, a name that was imported. */
export function sourceOf(value: string | true | undefined, images: Tags["images"]): string | undefined {
  const text = textOf(value);
  if (text !== undefined || typeof value !== "string") return text;
  const inner = value.slice(1, -1).trim();
  const [, , called] = /^(?:require|useBaseUrl)\(\s*(["'])([^"']+)\1\s*\)(?:\.default)?$/.exec(inner) ?? [];
  return called ?? images.get(inner.replace(/\.(?:src|default)$/, ""));
}
