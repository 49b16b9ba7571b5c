import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { playerOf } from "../embeds/players.ts";

/** Reports something in an element; see `Problem` for its cause. */
export type Tell = (message: string, cause: string) => void;

const REASON = "Maru frames players of YouTube, Vimeo, Google Maps, CodePen and GitHub Gist alone";

/**
 * What stands in the place of a frame, or of a script that would make one: an embed where its site has a player, else a link with the
 * frame's title; what has no address leaves its own words. `undefined` where an element is neither.
 */
export function replaceFrame(element: Element, tell: Tell): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  const address = String(properties["src"] ?? properties["data"] ?? "");
  if (tagName === "p" && hasClass(element, "codepen")) return codepenOf(element);
  if (tagName === "script") {
    if (playerOf(address)) return [embedOf(element, address)];
    // CodePen's comes with what it makes a frame of.
    return /^https:\/\/[\w.-]*codepen\.io\//.test(address) ? [] : undefined;
  }
  if (!/^(?:iframe|frame|embed|object)$/.test(tagName)) return undefined;
  if (playerOf(address)) return [embedOf(element, address)];
  // The older form of players: an object around an `<embed>`.
  if (tagName === "object" && !address && children.length > 0) return children;
  const isLink = /^(?:https?:)?\/\/./i.test(address) || /^(?![a-z][a-z\d+.-]*:|[#\\]).(?!\\)/i.test(address);
  const written = address ? `${tagName} src="${address.slice(0, 80)}"` : tagName;
  tell(
    `\`<${written}>\` is ${isLink ? "shown as a link" : "removed"}: ${REASON}`,
    `frame of ${hostOf(address)}`,
  );
  if (!isLink) return tagName === "object" ? children : [];
  const text: ElementContent = { type: "text", value: String(properties["title"] ?? "").trim() || address };
  return [
    {
      type: "element",
      tagName: "a",
      properties: { href: address },
      children: [text],
      position: element.position,
    },
  ];
}

/** `tv.kakao.com`; `""` of an address without a host. */
function hostOf(address: string): string {
  return /^(?:https?:)?\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
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
  const address = `https://codepen.io/${dataUser}/pen/${dataSlugHash}`;
  if (!playerOf(address)) return undefined;
  const title =
    String(dataPenTitle ?? "") || (/See the Pen\s+(.*?)\s+by/s.exec(toString(element))?.[1] ?? "");
  return [embedOf({ ...element, properties: { title } }, address)];
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties["className"];
  return Array.isArray(classes) && classes.includes(name);
}
