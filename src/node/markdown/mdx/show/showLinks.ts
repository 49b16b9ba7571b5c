import type { Link, PhrasingContent } from "mdast";
import { LINK, LINK_END, PENDING } from "../../plainMarkdown/marks.ts";
import type { Urls } from "../../plainMarkdown/urls.ts";
import { markUrl } from "../../plainMarkdown/markUrl.ts";
import { escapeMarkdown, paragraph, type Show, textNode } from "./component.ts";

const LINKS = /^(?:link|nextlink|navlink|anchor|a|button|linkbutton|linkcard|card|cta|externallink)$/;

/** Shows components with a URL as links. The text of the link is the component's title, or its content if there is no title. */
export const showLinks: Show = ({ name, key, attributes, element, isInLine, words, blocks }) => {
  const url = attributes.url("href", "to", "link");
  if (!url || !LINKS.test(key) || !/^[A-Z]/.test(name)) return undefined;
  const { tag } = element;
  const title = attributes.shown("title", "label", "text");
  const content = title === undefined ? words() : [textNode(title, tag)];
  if (!content || content.length === 0) return undefined;
  const link: Link = { type: "link", url, children: content as Link["children"], position: tag.position };
  const begin = (urls: Urls) => (isPending(urls, url) ? LINK : "");
  const end = (urls: Urls) => `](${markUrl(urls.of(url)) ?? url})${isPending(urls, url) ? LINK_END : ""}`;
  const isLine = isInLine || /^(?:link|nextlink|a)$/.test(key);
  if (title === undefined) {
    const nodes = isLine ? [link] : [paragraph([link], tag)];
    return {
      nodes,
      isInLine: isLine,
      open: (urls) => `${begin(urls)}[`,
      close: end,
      isTight: true,
    };
  }
  const description = attributes.shown("description", "desc");
  const below = [
    ...(description ? [paragraph([textNode(description, tag)], tag)] : []),
    ...(isLine ? [] : blocks()),
  ];
  const inline: PhrasingContent[] = [link];
  return {
    nodes: isLine ? inline : [paragraph(inline, tag), ...below],
    isInLine: isLine,
    open: (urls) =>
      `${begin(urls)}[${escapeMarkdown(title)}${end(urls)}${description ? `\n\n${escapeMarkdown(description)}` : ""}`,
  };
};

function isPending(urls: Urls, url: string): boolean {
  return markUrl(urls.of(url))?.startsWith(PENDING) ?? false;
}
