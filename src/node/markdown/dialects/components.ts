import { isElement } from "../html/elementNames.ts";
import { urlOf } from "../embeds/embedUrls.ts";
import { type TemplateTag, argumentText } from "./tags/readTag.ts";
import { writeEmbed, writeLink, writeImage } from "./tags/writeTags.ts";

/** Remedy in the report of a component. */
export const REMEDY = "is a component, which Maru does not run: its tags are removed and its content is kept";

/** Components of frameworks that have the name of an HTML element, apart from case. */
const IN_JSX = /^(?:Link|Button)$/;

/** What the conversion of a component needs to know about other tags and imports of the text. */
export interface Tags {
  /** Names of the tags that have a closing tag. */
  closed: ReadonlySet<string>;
  /** Paths of imported images, by the names to which they are imported. */
  images: ReadonlyMap<string, string>;
}

/** Collects the names of closed tags in a text. */
export function readComponentTags(text: string, images: Tags["images"]): Tags {
  const closings = text.matchAll(/<\/([A-Za-z][\w.-]*)\s*>/g);
  return { closed: new Set(Array.from(closings, ([, name = ""]) => name)), images };
}

/**
 * Whether a tag belongs to a component: it has attributes with values, or it is closed. Words in angle brackets, as in `List<String>` and
 * `<your-name>`, are not components.
 */
export function isComponent(
  { name, attributes, isClosing, isSelfClosing }: TemplateTag,
  { closed }: Tags,
): boolean {
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

/**
 * Returns Markdown or HTML that shows everything in a component, such as a player, an image or a link; `undefined` if that is not possible.
 */
export function shownAs(
  { name, attributes, isClosing, isSelfClosing }: TemplateTag,
  { images }: Tags,
): string | undefined {
  if (isClosing) return name === "Link" ? "</a>" : "";
  const valueOf = (...keys: string[]) =>
    keys.map((key) => argumentText(attributes.get(key))).find((value) => value);
  if (name === "Link" && !isSelfClosing)
    return `<a href="${valueOf("href", "to")?.replaceAll('"', "%22") ?? ""}">`;
  const id = valueOf("id", "videoId", "videoid", "video", "youTubeId", "url", "src");
  const site = /youtube|vimeo|gist/i.exec(name)?.[0];
  const embedded = site && id ? urlOf(site, id) : undefined;
  if (embedded) return writeEmbed(embedded, valueOf("title"));
  const src = sourceUrl(attributes.get("src"), images);
  if (!src || !/ima?ge?$|figure|picture|photo/i.test(name)) return undefined;
  return writeImage({ src, alt: valueOf("alt"), caption: valueOf("caption"), title: valueOf("title") });
}

/** Returns the label of a component as Markdown, such as the name of a tab or the title of a callout; `""` if there is none. */
export function labelOf({ name, attributes }: TemplateTag): string {
  const valueOf = (...keys: string[]) =>
    keys.map((key) => argumentText(attributes.get(key))).find((value) => value);
  const label =
    valueOf("label", "title", "summary", "text") ??
    (/^Tab(?:Item)?$/.test(name) ? valueOf("value") : undefined);
  const url = valueOf("href", "to");
  if (label && url) return writeLink(label, url);
  return label ? `**${label.replace(/[*_`<[\]\\]/g, "\\$&")}**` : "";
}

/** Returns the URL of an image in JSX. The value may be a string, `require("./a.png")`, `useBaseUrl("/a.png")`, or an imported name. */
export function sourceUrl(value: string | true | undefined, images: Tags["images"]): string | undefined {
  const text = argumentText(value);
  if (text !== undefined || typeof value !== "string") return text;
  const inner = value.slice(1, -1).trim();
  const [, , called] = /^(?:require|useBaseUrl)\(\s*(["'])([^"']+)\1\s*\)(?:\.default)?$/.exec(inner) ?? [];
  return called ?? images.get(inner.replace(/\.(?:src|default)$/, ""));
}
