import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { playerOf } from "../embeds/players.ts";

/** Reports a problem of an element; see `Problem` for `cause`. */
export type ReportElement = (message: string, cause: string) => void;

const REASON = "only players of YouTube, Vimeo, Google Maps, CodePen and GitHub Gist can be embedded";

/**
 * Returns the replacement of a frame, or of a script that would create a frame. It is an embed for a supported player, otherwise a
 * link with the frame's title or URL. A frame whose URL cannot be linked is removed; of an `<object>`, the fallback content remains.
 * Returns `undefined` for all other elements.
 */
export function replaceFrame(element: Element, report: ReportElement): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  const url = String(properties["src"] ?? properties["data"] ?? "");
  if (tagName === "p" && hasClass(element, "codepen")) return codepenOf(element);
  if (tagName === "script") {
    if (playerOf(url)) return [embedOf(element, url)];
    // CodePen's script can be removed, because `codepenOf` replaces the paragraph that the script would change.
    return /^https:\/\/[\w.-]*codepen\.io\//.test(url) ? [] : undefined;
  }
  if (!/^(?:iframe|frame|embed|object)$/.test(tagName)) return undefined;
  if (playerOf(url)) return [embedOf(element, url)];
  // Old embed codes wrap an `<embed>` in an `<object>`; the content is visited next.
  if (tagName === "object" && !url && children.length > 0) return children;
  const isLink = /^(?:https?:)?\/\/./i.test(url) || /^(?![a-z][a-z\d+.-]*:|[#\\]).(?!\\)/i.test(url);
  const written = url ? `${tagName} src="${url.slice(0, 80)}"` : tagName;
  report(
    `\`<${written}>\` is ${isLink ? "shown as a link" : "removed"}: ${REASON}`,
    `frame of ${hostOf(url)}`,
  );
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

/** Returns the host of a URL, such as `tv.kakao.com`; `""` for a URL without a host. */
function hostOf(url: string): string {
  return /^(?:https?:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
}

/** Creates the placeholder of an embed, which the sanitizer allows. */
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

/** Returns the embed for a paragraph that CodePen's script would turn into a frame; `undefined` if its attributes are invalid. */
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
