import {
  ANIMATIONS,
  NOT_ANIMATED,
  SVG_ATTRIBUTES,
  SVG_ELEMENTS,
  XHTML_ATTRIBUTES,
  XHTML_ELEMENTS,
} from "./allowlist.ts";
import { cleanCss } from "./cleanCss.ts";
import { SVG, XHTML, XLINK, XML } from "./namespaces.ts";
import type { XmlElement } from "./parseXml.ts";
import { cleanFragment, cleanImageUrl, cleanLink, type CleanNested, cleanStyleUrl } from "./cleanUrls.ts";

/** An element that neither runs scripts nor loads files. Names of attributes in a namespace have the prefix `xlink:` or `xml:`. */
export interface CleanElement {
  uri: typeof SVG | typeof XHTML;
  name: string;
  attributes: Map<string, string>;
  children: (CleanElement | string)[];
}

/** Matches attributes that may contain any text, since browsers never parse them as CSS. */
const TEXT_ATTRIBUTE = /^(?:id|class|lang|role|target|d|points|(?:aria|data)-.*)$/;

/** Returns an element with only its allowed contents; `undefined` if the element itself is not allowed. */
export function cleanElement(
  element: XmlElement,
  { cleanNested, allowsXhtml = false }: { cleanNested: CleanNested; allowsXhtml?: boolean },
): CleanElement | undefined {
  const { uri, local: name } = element;
  const isListed =
    (uri === SVG && SVG_ELEMENTS.has(name)) || (uri === XHTML && allowsXhtml && XHTML_ELEMENTS.has(name));
  if (!isListed) return undefined;
  const attributes = cleanAttributes(element, cleanNested);
  if (uri === SVG && ANIMATIONS.has(name) && !isSafeAnimation(name, attributes)) return undefined;
  if (name === "style") return cleanStyleElement(element, attributes, cleanNested);
  const inner = { cleanNested, allowsXhtml: allowsXhtml || name === "foreignObject" };
  const children = element.children.flatMap((child) =>
    typeof child === "string" ? child : (cleanElement(child, inner) ?? []),
  );
  return { uri, name, attributes, children };
}

/**
 * Whether an animation changes an allowed attribute, or moves an element along a path. Other animations could restore removed values, such
 * as `javascript:` in `href`.
 */
function isSafeAnimation(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const animated = attributes.get("attributeName");
  if (animated === undefined) return name === "animateMotion";
  return SVG_ATTRIBUTES.has(animated) && !NOT_ANIMATED.has(animated);
}

function cleanStyleElement(
  { children }: XmlElement,
  attributes: Map<string, string>,
  cleanNested: CleanNested,
): CleanElement | undefined {
  if (!/^\s*(?:text\/css\s*(?:;.*)?)?$/i.test(attributes.get("type") ?? "")) return undefined;
  const text = children.filter((child) => typeof child === "string").join("");
  const css = cleanCss(text, { cleanUrl: (url) => cleanStyleUrl(url, cleanNested) });
  return { uri: SVG, name: "style", attributes, children: [css] };
}

function cleanAttributes(
  { uri: namespace, local: element, attributes }: XmlElement,
  cleanNested: CleanNested,
) {
  const clean = (uri: string, name: string, value: string): [string, string | undefined] | undefined => {
    if (uri === XML) return ["lang", "space"].includes(name) ? [`xml:${name}`, value] : undefined;
    if (namespace === XHTML)
      return uri === "" && XHTML_ATTRIBUTES.has(name) ? [name, styled(name, value)] : undefined;
    if (name === "href" && (uri === "" || uri === XLINK))
      return [uri === "" ? "href" : "xlink:href", cleanUrl(element, value, cleanNested)];
    const isListed = uri === "" && (SVG_ATTRIBUTES.has(name) || /^(?:aria|data)-[\w.-]+$/.test(name));
    return isListed ? [name, styled(name, value)] : undefined;
  };
  const styled = (name: string, value: string) =>
    TEXT_ATTRIBUTE.test(name)
      ? value
      : cleanCss(value, { cleanUrl: (url) => cleanStyleUrl(url, cleanNested) });
  const cleaned = new Map<string, string>();
  for (const { uri, local, value } of attributes) {
    const [name, cleanValue] = clean(uri, local, value) ?? [];
    if (name !== undefined && cleanValue !== undefined) cleaned.set(name, cleanValue);
  }
  return cleaned;
}

function cleanUrl(element: string, value: string, cleanNested: CleanNested): string | undefined {
  if (element === "a") return cleanLink(value);
  if (element === "image" || element === "feImage") return cleanImageUrl(value, cleanNested);
  return cleanFragment(value);
}
