import type { Element, Properties, Root, RootContent, Text } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { toParse5 } from "hast-util-to-parse5";
import { toString } from "hast-util-to-string";
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

/**
 * Attributes that are removed because they are useful only on this site. They are used by its styles, its scripts and assistive technology,
 * or select how and at which size an image is loaded.
 */
const SITE_ATTRIBUTES =
  /^(?:className|style|role|tabIndex|srcSet|sizes|loading|decoding|(?:aria|data)[A-Z\d]\w*)$/;

const URL_ATTRIBUTES = ["href", "src", "poster", "cite"];

/**
 * Converts a rendered body to HTML for feed readers: makes URLs absolute and removes elements that need the styles or scripts of this site.
 * @param pageUrl Absolute URL of the page, against which URLs are resolved.
 */
export function feedHtml(html: string, pageUrl: string): string {
  const { children } = fromParse5(parseFragment(html)) as Root;
  const converted: Root = { type: "root", children: children.flatMap((child) => convert(child, pageUrl)) };
  return serialize(toParse5(converted) as DefaultTreeAdapterTypes.DocumentFragment);
}

/** Returns the nodes that replace a node; empty if the node is removed. */
function convert(node: RootContent, pageUrl: string): (Element | Text)[] {
  if (node.type === "text") return [node];
  if (node.type !== "element" || isControl(node)) return [];
  const { tagName } = node;
  const properties = convertProperties(node.properties, pageUrl);
  if (tagName === "a" && "dataPlayer" in node.properties) return [playerLink(node, properties)];
  if (tagName === "source" && "srcSet" in node.properties) return [];
  if (tagName === "input") return checkbox(node);
  const children = node.children.flatMap((child) => convert(child, pageUrl));
  if (tagName === "picture") return children;
  // A `label` is the name of a tab.
  if (tagName === "label") return [element("p", {}, [element("strong", {}, children)])];
  // An empty `span` is the target of a link.
  if (tagName === "span" && (children.length === 0 || Object.keys(properties).length === 0)) return children;
  const [first] = children;
  // HTML parsers drop the first line feed of a `pre`.
  if (tagName === "pre" && first?.type === "text" && first.value.startsWith("\n"))
    children.unshift({ type: "text", value: "\n" });
  return [element(tagName, properties, children)];
}

/** Whether an element is useful only on a page of this site: a button, script, style, heading's link to itself, or table of contents. */
function isControl({ tagName, properties }: Element): boolean {
  const classes = [properties["className"]].flat();
  return (
    /^(?:button|script|style)$/.test(tagName) ||
    (tagName === "a" && classes.includes("anchor")) ||
    (tagName === "details" && classes.length === 1 && classes[0] === "contents")
  );
}

/**
 * Replaces a video player that loads on click (`Embed.tsx`) by a link to the video's page. The link text is the video's title, or the URL
 * if the title is not known.
 */
function playerLink({ children }: Element, { href }: Properties): Element {
  const title = children.find((child) => child.type === "element" && child.tagName === "b");
  return element("a", { href }, [{ type: "text", value: title ? toString(title) : String(href) }]);
}

/** Replaces the checkbox of a task list by a character, because feed readers do not show checkboxes. Radio buttons of tabs are removed. */
function checkbox({ properties: { type, checked } }: Element): Text[] {
  return type === "checkbox" ? [{ type: "text", value: checked ? "☑" : "☐" }] : [];
}

function convertProperties(properties: Properties, pageUrl: string): Properties {
  const entries = Object.entries(properties).filter(([name]) => !SITE_ATTRIBUTES.test(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      URL_ATTRIBUTES.includes(name) && typeof value === "string" ? absoluteUrl(value, pageUrl) : value,
    ]),
  );
}

/** Resolves a URL against a page. A URL that has a scheme or is invalid is not changed. */
function absoluteUrl(url: string, pageUrl: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || !URL.canParse(url, pageUrl)) return url;
  return new URL(url, pageUrl).href;
}

function element(tagName: string, properties: Properties, children: (Element | Text)[]): Element {
  return { type: "element", tagName, properties, children };
}
