import type { PhrasingContent, RootContent } from "mdast";
import type { Urls } from "../../plainMarkdown/urls.ts";
import type { Attributes } from "../attributes.ts";
import type { Item, MdxElement } from "../pairTags.ts";

/** An element that is to be shown, and how what it holds is made. */
export interface Component {
  element: MdxElement;
  name: string;
  /** Its name without what is before a dot, in small letters. */
  key: string;
  attributes: Attributes;
  /** Whether it is part of a line. */
  isInLine: boolean;
  /** What it holds, or some of that, as blocks. */
  blocks: (items?: readonly Item[]) => RootContent[];
  /** What it holds as part of a line, with `isParagraphToo` that of its only paragraph; `undefined` where that is blocks. */
  words: (isParagraphToo?: boolean) => PhrasingContent[] | undefined;
  /** What is between its tags, as it is written. */
  written: string;
  /** Has another element in it written so in plain Markdown. */
  write: (element: MdxElement, written: Written) => void;
}

/** What is written in plain Markdown, with the addresses that files have in the site. */
export type Write = string | ((urls: Urls) => string);

export interface Written {
  /** In place of its tags in plain Markdown; nothing by default. */
  open?: Write;
  close?: Write;
  /** In place of all of it. */
  whole?: Write;
  /** Whether its tags belong to the line of what they hold. */
  isTight?: boolean;
}

/** How an element is shown. */
export interface Shown extends Written {
  nodes: RootContent[];
  /** Whether the nodes are part of a line. */
  isInLine?: boolean;
}

/** Shows elements of a kind; `undefined` of others. */
export type Show = (component: Component) => Shown | undefined;

export function text(value: string, { position }: Pick<RootContent, "position">): PhrasingContent {
  return { type: "text", value, position };
}

export function paragraph(
  children: PhrasingContent[],
  { position }: Pick<RootContent, "position">,
): RootContent {
  return { type: "paragraph", children, position };
}

/** A title above what it names. */
export function titled(title: string, { position }: Pick<RootContent, "position">): RootContent {
  return paragraph([{ type: "strong", children: [text(title, { position })], position }], { position });
}

/** Words in Markdown, in which none of their signs means anything. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\[\]`*_<{&]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
