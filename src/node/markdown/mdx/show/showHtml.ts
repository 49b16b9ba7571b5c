import type { Properties } from "hast";
import type { Html, Paragraph, PhrasingContent } from "mdast";
import { SWALLOWING } from "../../html/elementNames.ts";
import type { Component, Show, Shown } from "./component.ts";
import type { Files } from "../files.ts";
import { hastProperties, propertiesOf, writeTag, writeTagWith } from "./htmlTag.ts";
import { isBlock, isHtml, isVoid } from "../names.ts";

/** Elements and components without visible content. */
const INVISIBLE = /^(?:style|script|head|helmet)$/;

/** Elements that contain only inline content. */
const INLINE_ONLY = /^(?:p|h[1-6]|summary|figcaption|caption|dt|th|pre)$/;

/** Shows HTML elements. */
export function showHtml(files: Files): Show {
  return (component) => {
    const { name, key, element } = component;
    const properties = propertiesOf(element.tag, files);
    // Some players are scripts; see `replaceFrame`.
    const isPlayer = name === "script" && properties.has("src");
    if (INVISIBLE.test(key) && !isHtml(name)) return { nodes: [], whole: "" };
    if (!isHtml(name)) return undefined;
    const open = writeTag(name, properties);
    const close = isVoid(name) ? "" : `</${name}>`;
    if (INVISIBLE.test(key) && !isPlayer) return { nodes: [html(open + close, element.tag)], whole: "" };
    if (SWALLOWING.has(name)) return unwrap(component);
    // SVG and MathML contain elements that are not HTML.
    if (/^(?:svg|math)$/.test(name)) {
      const whole = name === "math" ? `${open}${component.written}${close}` : open + close;
      return { nodes: [html(whole, element.tag)], isInLine: component.isInLine, whole };
    }
    const shown = showElement(component, { open, close, properties: hastProperties(properties) });
    const write = writeTagWith(name, properties);
    if (!element.end || element.children.length === 0)
      return { ...shown, whole: (urls) => write(urls) + close };
    const isOneLine = !component.written.includes("\n");
    // CommonMark does not parse Markdown on the line on which an HTML block begins.
    const isTight =
      isOneLine && component.words(true)?.every(({ type }) => type === "text" || type === "html");
    if (name === "p" && !shown.isInLine) return shown;
    const [, level] = /^h([1-6])$/.exec(name) ?? [];
    if (level && isOneLine && !component.isInLine)
      return { ...shown, open: `${"#".repeat(Number(level))} `, isTight: true };
    return { ...shown, open: write, close, isTight };
  };
}

interface Tags {
  open: string;
  close: string;
  properties: Properties;
}

function showElement(component: Component, { open, close, properties }: Tags): Shown {
  const { name, element, isInLine } = component;
  const { tag, end = tag } = element;
  const isPartOfLine = isInLine || !(isBlock(name) || tag.isFlow);
  if (element.children.length === 0) return { nodes: [html(open + close, tag)], isInLine: isPartOfLine };
  const words = component.words(INLINE_ONLY.test(name) || !isBlock(name));
  if (words && (isInLine || !isBlock(name)))
    return { nodes: [html(open, tag), ...words, html(close, end)], isInLine: true };
  if (words && words.length > 0) return { nodes: [elementOf(name, { properties, words, tag })] };
  return { nodes: [html(open, tag), ...component.blocks(), html(close, end)] };
}

function html(value: string, { position }: Pick<Html, "position">): Html {
  return { type: "html", value, position };
}

/** Creates a block element with inline content. Its node type is paragraph, so that remark adds no whitespace around the content. */
function elementOf(
  hName: string,
  {
    properties,
    words,
    tag,
  }: { properties: Properties; words: PhrasingContent[]; tag: Component["element"]["tag"] },
): Paragraph {
  return {
    type: "paragraph",
    children: words,
    position: tag.position,
    data: { hName, hProperties: properties },
  };
}

function unwrap(component: Component): Shown {
  const words = component.isInLine ? component.words() : undefined;
  return words ? { nodes: words, isInLine: true } : { nodes: component.blocks() };
}
