import type { Properties } from "hast";
import { escapeHtml } from "../../html/escapeHtml.ts";
import type { Urls } from "../../plainMarkdown/urls.ts";
import { markUrl } from "../../plainMarkdown/markUrl.ts";
import { MdxAttributes } from "../attributes.ts";
import type { Files } from "../files.ts";
import type { MdxTag } from "../syntax/nodes.ts";

/**
 * Attributes of an element by their JSX names. Values other than strings, numbers and `true` are dropped. A URL whose expression does not
 * refer to an imported file remains as in the source, so that it is reported as a dead link.
 */
export type TagProperties = ReadonlyMap<string, string | true>;

const URLS = /^(?:href|src|poster|data)$/;

/** Returns the attributes of a tag. */
export function propertiesOf(tag: MdxTag, files: Files): TagProperties {
  const attributes = new MdxAttributes(tag, files);
  return new Map(
    attributes.names.flatMap((name): [string, string | true][] => {
      const value = URLS.test(name)
        ? (attributes.url(name) ?? attributes.shown(name) ?? attributes.value(name))
        : attributes.value(name);
      if (value === true || typeof value === "string") return [[name, value]];
      return typeof value === "number" ? [[name, String(value)]] : [];
    }),
  );
}

/** Returns a start tag as HTML. */
export function writeTag(name: string, properties: TagProperties, urlOf = (url: string) => url): string {
  const attributes = [...properties].map(([key, value]) => {
    const own = key === "className" ? "class" : key === "htmlFor" ? "for" : key.toLowerCase();
    if (value === true) return ` ${own}`;
    return ` ${own}="${escapeHtml(URLS.test(key) ? urlOf(value) : value)}"`;
  });
  return `<${name}${attributes.join("")}>`;
}

/** Returns a function that writes a start tag as HTML with the URLs of the site. */
export function writeTagWith(name: string, properties: TagProperties): (urls: Urls) => string {
  return (urls) => writeTag(name, properties, (url) => markUrl(urls.of(url)) ?? url);
}

/** Converts attributes to hast properties. */
export function hastProperties(properties: TagProperties): Properties {
  return Object.fromEntries(
    [...properties].map(([key, value]) => {
      if (key === "class" || key === "className")
        return ["className", String(value).split(/\s+/).filter(Boolean)];
      return [key === "for" ? "htmlFor" : key, value];
    }),
  );
}
