import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { refuseAppClasses } from "../syntax/attributes/authorClass.ts";
import { checkUrls } from "./checkUrls.ts";
import { replaceFrame, type Report } from "./replaceFrame.ts";
import { REMOVED } from "./removed.ts";

interface Options {
  /** Told of what is removed; nobody of an excerpt. */
  warn?: Warn | undefined;
}

/** What can be aligned, cells of tables apart, which have steps of their own. */
const ALIGNED = /^(?:p|div|h[1-6])$/;

/** What may hold paragraphs. */
const FLOW = /^(?:div|section|aside|blockquote|details)$/;

/**
 * Makes of an author's raw HTML what the sanitiser will keep as it was meant: frames become embeds or links, what is dangerous goes and
 * is told of. Nothing relies on this: the sanitiser behind it lets nothing through that this has missed.
 */
export function rehypeTameHtml({ warn = () => undefined }: Options) {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const tell: Report = (message, cause) => warn("html", lineOf(element, parent), message, cause);
      const instead = replaceFrame(element, tell) ?? replace(element, tell) ?? checked(element, tell);
      if (!instead) return undefined;
      const isFlow = parent.type === "root" || FLOW.test(parent.tagName);
      parent.children.splice(index, 1, ...(isFlow ? wrap(instead) : instead));
      // What has come in its place is gone through in its turn.
      return [SKIP, index];
    });
    visit(tree, "element", (element, index, parent) => {
      if (
        element.tagName !== "p" ||
        element.properties["id"] ||
        !parent ||
        index === undefined ||
        !element.children.every(isSpace)
      )
        return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

/** What stands in an element's place; `undefined` where it stays. */
function replace(element: Element, tell: Report): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  if (tagName === "center")
    return [{ ...element, tagName: "div", properties: { ...properties, align: "center" } }];
  if (tagName === "input" && properties["type"] === "checkbox" && properties["disabled"]) return undefined;
  const why = REMOVED.get(tagName);
  if (!why) return undefined;
  if (isData(element)) return [];
  const isKept = why.keepsText && children.length > 0;
  tell(`\`<${tagName}>\` is removed${isKept ? ", its text kept" : ""}: ${why.reason}`, `<${tagName}>`);
  if (tagName === "form" || tagName === "fieldset") return [{ ...element, tagName: "div", properties: {} }];
  return isKept ? children : [];
}

/** A type of script that browsers run, or that shows a formula; all others are data of other programs. */
const SHOWN_SCRIPT = /^(?:|module|math\/.*|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script.*)$/i;

/**
 * A script that browsers don't run, such as `application/ld+json`: nothing of it is shown anywhere, so nothing is missed.
 * https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
function isData({ tagName, properties }: Element): boolean {
  return tagName === "script" && !SHOWN_SCRIPT.test(String(properties["type"] ?? "").trim());
}

/** What is left of an element that its address was all of. */
function checked(element: Element, tell: Report): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  const isRefused = checkUrls(element, tell);
  refuseAppClasses(element, tell);
  const align = String(properties["align"] ?? "").toLowerCase();
  if (ALIGNED.test(tagName) && align) properties["dataAlign"] = align;
  if (tagName === "img" && isRefused && !properties["src"])
    return [{ type: "text", value: String(properties["alt"] ?? "") }];
  if (!isRefused || properties["id"] || properties["name"]) return undefined;
  if (tagName === "a") return children;
  return tagName === "source" || tagName === "track" ? [] : undefined;
}

/** Words and links that stand among blocks, as a paragraph. */
function wrap(nodes: ElementContent[]): ElementContent[] {
  const isInline = nodes.every(
    (node) => node.type === "text" || (node.type === "element" && INLINE.test(node.tagName)),
  );
  if (!isInline || nodes.every(isSpace)) return nodes;
  return [{ type: "element", tagName: "p", properties: {}, children: nodes, position: nodes[0]?.position }];
}

const INLINE = /^(?:a|maru-embed|b|i|em|strong|span|code)$/;

function isSpace(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Elements that a parser adds have no place of their own. */
function lineOf(element: Element, parent: Nodes | RootContent): number {
  return (element.position ?? parent.position)?.start.line ?? 1;
}
