import type { PhrasingContent, RootContent } from "mdast";
import {
  type Component,
  escapeMarkdown,
  paragraph,
  type Show,
  type Shown,
  textNode,
  titled,
} from "./component.ts";

/** Components that only arrange their content, or show nothing. They are not reported. */
const LAYOUT_ONLY =
  /^(?:|fragment|steps?|card|cardgrid|cards|cardgroup|columns?|col|row|grid|flex|stack|hstack|vstack|box|container|center|section|div|span|wrapper|layout|filetree|tablist|tabpanels|accordions|accordiongroup|frame|prose|tocinline|toc|tableofcontents|codegroup|codeblock|code|details|figure|image|picture|p|br|hr|icon)$/;

/** Shows the content of a component and the text in its attributes. */
export function showOthers(report: (component: Component) => void): Show {
  return (component) => {
    const { key, attributes, element, isInLine } = component;
    const title = attributes.shown("title", "label", "summary", "heading", "header");
    const texts = [
      "text",
      "caption",
      "subtitle",
      "description",
      "content",
      "message",
      "question",
      "answer",
      "quote",
      "children",
      ...(element.end ? [] : ["alt"]),
    ].flatMap((name) => attributes.shown(name) ?? []);
    const href = attributes.text("href", "to", "url", "src", "link");
    const url = href !== undefined && /^https?:\/\//.test(href) ? href : undefined;
    if (!LAYOUT_ONLY.test(key)) report(component);
    return isInLine
      ? inLine(component, [...(title ? [title] : []), ...texts])
      : asBlocks(component, { title, texts, url });
  };
}

function inLine(component: Component, texts: readonly string[]): Shown {
  const { element } = component;
  const words = component.words() ?? [];
  const label = texts.join(" ");
  if (!label) return { nodes: words, isInLine: true };
  const space: PhrasingContent[] = words.length > 0 ? [textNode(" ", element.tag)] : [];
  const nodes = [textNode(label, element.tag), ...space, ...words];
  return { nodes, isInLine: true, open: escapeMarkdown(label) + (words.length > 0 ? " " : "") };
}

interface Labels {
  title: string | undefined;
  texts: readonly string[];
  url: string | undefined;
}

function asBlocks({ element, blocks }: Component, { title, texts, url }: Labels): Shown {
  const { tag } = element;
  const children = blocks();
  const isLink = url !== undefined && children.length === 0;
  const words = title ?? url ?? "";
  const link: RootContent[] = isLink
    ? [
        paragraph(
          [{ type: "link", url, children: [textNode(words, tag) as never], position: tag.position }],
          tag,
        ),
      ]
    : title
      ? [titled(title, tag)]
      : [];
  const heading = isLink
    ? `[${escapeMarkdown(words)}](${url})`
    : title
      ? `**${escapeMarkdown(title)}**`
      : undefined;
  const written = [...(heading ? [heading] : []), ...texts.map(escapeMarkdown)].join("\n\n");
  return {
    nodes: [...link, ...texts.map((value) => paragraph([textNode(value, tag)], tag)), ...children],
    open: written,
  };
}
