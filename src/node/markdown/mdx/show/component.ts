import type { PhrasingContent, RootContent } from "mdast";
import type { Urls } from "../../plainMarkdown/urls.ts";
import type { MdxAttributes } from "../attributes.ts";
import type { MdxItem, MdxElement } from "../pairTags.ts";

/** An element to show, with functions that build its content. */
export interface Component {
  element: MdxElement;
  name: string;
  /** The last segment of the component's name, in lowercase. */
  key: string;
  attributes: MdxAttributes;
  /** Whether the element is inline. */
  isInLine: boolean;
  /** Returns the element's content, or the content of `items`, as blocks. */
  blocks: (items?: readonly MdxItem[]) => RootContent[];
  /**
   * Returns the element's content as inline nodes; `undefined` if it contains blocks. With `isParagraphToo`, a single paragraph counts as
   * inline content.
   */
  words: (isParagraphToo?: boolean) => PhrasingContent[] | undefined;
  /** The source between the element's tags. */
  written: string;
  /** Sets the plain Markdown of an element inside this one. */
  write: (element: MdxElement, written: WrittenMarkdown) => void;
}

/** Plain Markdown, which may depend on the URLs of files on the site. */
export type Write = string | ((urls: Urls) => string);

/** Plain Markdown of an element. */
export interface WrittenMarkdown {
  /** Replacement of the start tag; default: empty. */
  open?: Write;
  /** Replacement of the end tag; default: empty. */
  close?: Write;
  /** Replacement of the entire element. */
  whole?: Write;
  /** Whether the tags are on the same line as the content; default: false. */
  isTight?: boolean;
}

/** The nodes and the plain Markdown of an element. */
export interface Shown extends WrittenMarkdown {
  nodes: RootContent[];
  /** Whether the nodes are inline. */
  isInLine?: boolean;
}

/** Shows an element of a certain kind; returns `undefined` for other elements. */
export type Show = (component: Component) => Shown | undefined;

/** Creates a text node. */
export function textNode(value: string, { position }: Pick<RootContent, "position">): PhrasingContent {
  return { type: "text", value, position };
}

/** Creates a paragraph. */
export function paragraph(
  children: PhrasingContent[],
  { position }: Pick<RootContent, "position">,
): RootContent {
  return { type: "paragraph", children, position };
}

/** Creates a paragraph that contains a title in bold. */
export function titled(title: string, { position }: Pick<RootContent, "position">): RootContent {
  return paragraph([{ type: "strong", children: [textNode(title, { position })], position }], { position });
}

/** Escapes Markdown in plain text. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\[\]`*_<{&]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
