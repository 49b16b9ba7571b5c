import type { Link, PhrasingContent } from "mdast";
import { LINK, LINK_END, PENDING } from "../../plainMarkdown/marks.ts";
import type { Addresses } from "../../plainMarkdown/urls.ts";
import { settled } from "../../plainMarkdown/settled.ts";
import { escapeMarkdown, paragraph, type Show, text } from "./component.ts";

const LINKS = /^(?:link|nextlink|navlink|anchor|a|button|linkbutton|linkcard|card|cta|externallink)$/;

/** Shows components that lead somewhere, as links: what they hold, or what they are called. */
export const showLinks: Show = ({ name, key, attributes, element, isInLine, words, blocks }) => {
  const url = attributes.address("href", "to", "link");
  if (!url || !LINKS.test(key) || !/^[A-Z]/.test(name)) return undefined;
  const { tag } = element;
  const title = attributes.shown("title", "label", "text");
  const said = title === undefined ? words() : [text(title, tag)];
  if (!said || said.length === 0) return undefined;
  const link: Link = { type: "link", url, children: said as Link["children"], position: tag.position };
  const begin = (addresses: Addresses) => (isPending(addresses, url) ? LINK : "");
  const end = (addresses: Addresses) =>
    `](${settled(addresses.of(url)) ?? url})${isPending(addresses, url) ? LINK_END : ""}`;
  const isLine = isInLine || /^(?:link|nextlink|a)$/.test(key);
  if (title === undefined) {
    const nodes = isLine ? [link] : [paragraph([link], tag)];
    return {
      nodes,
      isInLine: isLine,
      open: (addresses) => `${begin(addresses)}[`,
      close: end,
      isTight: true,
    };
  }
  const described = attributes.shown("description", "desc");
  const below = [...(described ? [paragraph([text(described, tag)], tag)] : []), ...(isLine ? [] : blocks())];
  const own: PhrasingContent[] = [link];
  return {
    nodes: isLine ? own : [paragraph(own, tag), ...below],
    isInLine: isLine,
    open: (addresses) =>
      `${begin(addresses)}[${escapeMarkdown(title)}${end(addresses)}${described ? `\n\n${escapeMarkdown(described)}` : ""}`,
  };
};

function isPending(addresses: Addresses, url: string): boolean {
  return settled(addresses.of(url))?.startsWith(PENDING) ?? false;
}
