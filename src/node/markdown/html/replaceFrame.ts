import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { playerOf } from "../embeds/players.ts";

/** Reports something in an element; see `Problem` for its cause. */
export type Report = (message: string, cause: string) => void;

const REASON = "Maru frames players of YouTube, Vimeo, Google Maps, CodePen and GitHub Gist alone";

/**
 * What stands in the place of a frame, or of a script that would make one: an embed where its site has a player, else a link with the
 * frame's title; what has no address leaves its own words. `undefined` where an element is neither.
 */
export function replaceFrame(element: Element, tell: Report): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  const url = String(properties["src"] ?? properties["data"] ?? "");
  if (tagName === "p" && hasClass(element, "codepen")) return codepenOf(element);
  if (tagName === "script") {
    if (playerOf(url)) return [embedOf(element, url)];
    // CodePen's comes with what it makes a frame of.
    return /^https:\/\/[\w.-]*codepen\.io\//.test(url) ? [] : undefined;
  }
  if (!/^(?:iframe|frame|embed|object)$/.test(tagName)) return undefined;
  if (playerOf(url)) return [embedOf(element, url)];
  // The older form of players: an object around an `<embed>`.
  if (tagName === "object" && !url && children.length > 0) return children;
  const isLink = /^(?:https?:)?\/\/./i.test(url) || /^(?![a-z][a-z\d+.-]*:|[#\\]).(?!\\)/i.test(url);
  const written = url ? `${tagName} src="${url.slice(0, 80)}"` : tagName;
  tell(`\`<${written}>\` is ${isLink ? "shown as a link" : "removed"}: ${REASON}`, `frame of ${hostOf(url)}`);
  if (!isLink) return tagName === "object" ? children : [];
  const text: ElementContent = { type: "text", value: String(properties["title"] ?? "").trim() || url };
  return [
    {
      type: "element",
      tagName: "a",
      properties: { href: url },
      children: [text],
      position: element.position,
    },
  ];
}

/** `tv.kakao.com`; `""` of an address without a host. */
function hostOf(url: string): string {
  return /^(?:https?:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
}

/** On its way through the sanitiser. */
function embedOf({ properties, position }: Element, src: string): Element {
  const { title, width, height } = properties;
  return {
    type: "element",
    tagName: "maru-embed",
    properties: { src, title, width, height },
    children: [],
    position,
  };
}

/** CodePen's own form: a paragraph that its script makes a frame of. */
function codepenOf(element: Element): ElementContent[] | undefined {
  const { dataSlugHash, dataUser, dataPenTitle } = element.properties;
  const url = `https://codepen.io/${dataUser}/pen/${dataSlugHash}`;
  if (!playerOf(url)) return undefined;
  const title =
    String(dataPenTitle ?? "") || (/See the Pen\s+(.*?)\s+by/s.exec(toString(element))?.[1] ?? "");
  return [embedOf({ ...element, properties: { title } }, url)];
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties["className"];
  return Array.isArray(classes) && classes.includes(name);
}
