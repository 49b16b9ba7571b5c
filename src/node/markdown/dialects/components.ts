import { isElement } from "../html/elementNames.ts";
import { urlOf } from "../embeds/embedUrls.ts";
import { type TemplateTag, argumentText } from "./tags/readTag.ts";
import { writeEmbed, writeLink, writeImage } from "./tags/writeTags.ts";

/** Text of a report after the name of a component. */
export const REMEDY = "is a component, which Maru does not run: its tags are removed and its content is kept";

/** Components of frameworks whose names differ from those of HTML elements only in case. */
const IN_JSX = /^(?:Link|Button)$/;

/** Properties of the text on which the conversion of a component depends. */
export interface Tags {
  /** Names of the elements for which the text contains a closing tag. */
  closed: ReadonlySet<string>;
  /** Paths of imported images, by the names to which they are imported. */
  images: ReadonlyMap<string, string>;
}

/** Returns the names in the closing tags of a text, together with the imported images. */
export function readComponentTags(text: string, images: Tags["images"]): Tags {
  const closings = text.matchAll(/<\/([A-Za-z][\w.-]*)\s*>/g);
  return { closed: new Set(Array.from(closings, ([, name = ""]) => name)), images };
}

/**
 * Whether a tag belongs to a component. Its name begins with a capital letter or contains a hyphen, and is not the name of an HTML element.
 * The tag must also be a closing tag, close itself, have an attribute with a value, or have a counterpart. Words in angle brackets, such as
 * `List<String>` and `<your-name>`, are not components.
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
 * Returns Markdown or HTML for a tag of a component that is a player, an image or a link. Returns `</a>` or `""` for a closing tag, and
 * `undefined` for other components.
 */
export function shownAs(
  { name, attributes, isClosing, isSelfClosing }: TemplateTag,
  { images }: Tags,
): string | undefined {
  if (isClosing) return name === "Link" ? "</a>" : "";
  const valueOf = (...keys: string[]) => firstText(attributes, keys);
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

/**
 * Returns the label of a component as Markdown: a link if the component has a URL, otherwise bold text. Returns `""` if there is no label.
 */
export function labelOf({ name, attributes }: TemplateTag): string {
  const valueOf = (...keys: string[]) => firstText(attributes, keys);
  const label =
    valueOf("label", "title", "summary", "text") ??
    (/^Tab(?:Item)?$/.test(name) ? valueOf("value") : undefined);
  const url = valueOf("href", "to");
  if (label && url) return writeLink(label, url);
  return label ? `**${label.replace(/[*_`<[\]\\]/g, "\\$&")}**` : "";
}

/** Returns the text of the first attribute among `keys` that has one. */
function firstText(attributes: TemplateTag["attributes"], keys: readonly string[]): string | undefined {
  return keys.map((key) => argumentText(attributes.get(key))).find((value) => value);
}

/**
 * Returns the image URL in the `src` attribute of a component. The value may be a string, `require("./a.png")`, `useBaseUrl("/a.png")`, or
 * an imported name.
 */
export function sourceUrl(value: string | true | undefined, images: Tags["images"]): string | undefined {
  const text = argumentText(value);
  if (text !== undefined || typeof value !== "string") return text;
  const inner = value.slice(1, -1).trim();
  const [, , called] = /^(?:require|useBaseUrl)\(\s*(["'])([^"']+)\1\s*\)(?:\.default)?$/.exec(inner) ?? [];
  return called ?? images.get(inner.replace(/\.(?:src|default)$/, ""));
}
