import type { Parents } from "mdast";
import { isTextBlock } from "../html/balance/items.ts";
import { isElement } from "../html/elementNames.ts";
import { HOLDS_BLOCKS, VOID } from "../html/balance/kinds.ts";

/** Names of components that are inline. */
const INLINE_COMPONENTS =
  /^(?:a|abbr|badge|br|code|highlight|icon|inlinecode|kbd|key|link|mark|nextlink|sub|sup|text|tooltip)$/;

const BLOCKS: ReadonlySet<string> = new Set([
  ...HOLDS_BLOCKS,
  ..."audio caption colgroup figcaption h1 h2 h3 h4 h5 h6 head hr iframe p picture pre script style summary tfoot thead title video".split(
    " ",
  ),
]);

/** Whether a tag name is an HTML element. In JSX, the names of HTML elements are lowercase. */
export function isHtml(name: string): boolean {
  return /^[a-z]/.test(name) && isElement(name);
}

/** Whether a tag name is a component or a fragment, as in `<Foo>`, `<Tabs.Tab>`, `<my-card>` or `<>`. */
export function isComponentName(name: string): boolean {
  return name === "" || /^[A-Z_$]|[-.:]/.test(name);
}

/** Returns the last segment of a name in lowercase: `tab` for `Tabs.Tab`. */
export function componentKey(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** Whether an HTML element or a component is a block. */
export function isBlock(name: string): boolean {
  return isHtml(name)
    ? BLOCKS.has(name)
    : isComponentName(name) && !INLINE_COMPONENTS.test(componentKey(name));
}

/** Components that are blocks even inside a paragraph. */
const KNOWN_BLOCKS =
  /^(?:accordion(?:item|s|group)?|admonition|aside|callout|card(?:s|grid|group)?|codeblock|codegroup|details|steps?|tabitem|tabs?)$/;

/** Whether an element ends the paragraph in which it begins. */
export function endsParagraph(name: string): boolean {
  return isHtml(name) ? BLOCKS.has(name) : isComponentName(name) && KNOWN_BLOCKS.test(componentKey(name));
}

/** Whether an element has no end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

const INLINE_PARENTS =
  /^(?:blockTitle|delete|emphasis|heading|link|linkReference|mark|paragraph|strong|tabLabel|tableCell|term)$/;

/** Whether a node contains inline content. */
export function hasInlineContent(node: Parents): boolean {
  return INLINE_PARENTS.test(node.type) || isTextBlock(node);
}
