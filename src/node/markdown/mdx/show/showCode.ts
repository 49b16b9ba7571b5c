import type { Code } from "mdast";
import { literalOf } from "../literals.ts";
import type { MdxItem } from "../pairTags.ts";
import { type Component, type Show, type Shown, textNode } from "./component.ts";

/** Shows components for code, such as Docusaurus' `CodeBlock` or Astro's `Code`. The code is in an attribute or between the tags. */
export const showCode: Show = (component) => {
  const { name, key, attributes, element, isInLine } = component;
  if (name === "pre") return showPre(component);
  if (
    !/^[A-Z]/.test(name) ||
    !/^(?:codeblock|code|codesnippet|inlinecode|prism|shiki|(?:syntax)?highlighter)$/.test(key)
  )
    return undefined;
  const value = attributes.text("code", "source") ?? codeIn(component);
  if (value === undefined) return undefined;
  const { position } = element.tag;
  if (isInLine || key === "inlinecode")
    return { nodes: [{ type: "inlineCode", value, position }], isInLine: true, whole: `\`${value}\`` };
  const title = attributes.text("title", "filename", "name");
  return showFence(component, {
    value,
    lang: attributes.text("language", "lang") ?? null,
    meta: title && !title.includes('"') ? `title="${title}"` : null,
  });
};

function showFence(
  { element: { tag } }: Component,
  { value, lang, meta }: Pick<Code, "value" | "lang" | "meta">,
): Shown {
  const code: Code = {
    type: "code",
    lang,
    meta,
    value: value.replace(/^(?:[ \t]*\n)+|\s+$/g, ""),
    position: tag.position,
  };
  const longest = Math.max(2, ...(code.value.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const info = [lang ?? "", meta].filter(Boolean).join(" ");
  return { nodes: [code], whole: [fence + info, code.value, fence].join("\n") };
}

/** Shows `<pre>` or `<pre><code>` as a code block if its only content is a string in braces, which is not Markdown. */
function showPre(component: Component): Shown | undefined {
  const [code, ...others] = component.element.children.filter((item) => !isSpace(item));
  const holder = code?.type === "mdxElement" && code.tag.name === "code" ? code : component.element;
  const [only, another] = holder.children.filter((item) => !isSpace(item));
  if (others.length > 0 || another || component.isInLine || only?.type !== "mdxExpression") return undefined;
  const value = literalOf(only.program);
  if (typeof value !== "string") return undefined;
  const className = holder.tag.attributes.find(({ name }) => name === "className" || name === "class")?.value;
  const [, lang = null] =
    /(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(typeof className === "string" ? className : "") ?? [];
  return showFence(component, { value, lang, meta: null });
}

/**
 * Returns the code between the tags; `undefined` for a Markdown fence, which is shown as usual, and for an expression that is not a string.
 */
function codeIn({ element: { children }, written }: Component): string | undefined {
  const shown = children.filter((item) => !isSpace(item));
  const [only, another] = shown;
  if (only?.type === "mdxExpression" && !another) {
    const literal = literalOf(only.program);
    return typeof literal === "string" ? literal : undefined;
  }
  const isText = shown.length > 0 && shown.every(({ type }) => type !== "code");
  return isText ? written : undefined;
}

function isSpace(item: MdxItem): boolean {
  return item.type === "text" && item.value.trim() === "";
}

/** Shows the text of an inline component or of its attribute, such as `<Badge text="New" />` or `<Kbd>Ctrl</Kbd>`. */
export const showWords: Show = ({ name, key, attributes, element, words }) => {
  if (!/^[A-Z]/.test(name) || !/^(?:badge|tag|label|kbd|highlight|text|tooltip|abbr)$/.test(key))
    return undefined;
  const label =
    element.children.length > 0 ? undefined : attributes.shown("text", "label", "children", "keys");
  const nodes = label === undefined ? words() : [textNode(label, element.tag)];
  if (!nodes) return undefined;
  const [open, close] = key === "kbd" ? ["<kbd>", "</kbd>"] : ["", ""];
  const { position } = element.tag;
  const shown = open
    ? [
        { type: "html" as const, value: open, position },
        ...nodes,
        { type: "html" as const, value: close, position },
      ]
    : nodes;
  return {
    nodes: shown,
    isInLine: true,
    open,
    close,
    ...(label !== undefined && { whole: open + label + close }),
  };
};
