import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { refuseAppClasses } from "../syntax/attributes/authorClass.ts";
import { checkUrls } from "./checkUrls.ts";
import { replaceFrame, type ReportElement } from "./replaceFrame.ts";
import { REMOVED } from "./removed.ts";

interface Options {
  /** Called for removed elements and attributes; not set for excerpts. */
  warn?: Warn | undefined;
}

/** Elements that can be aligned, except table cells, which `rehypeTables` handles. */
const ALIGNED = /^(?:p|div|h[1-6])$/;

/** Elements in which an inline replacement is wrapped in a paragraph. */
const FLOW = /^(?:div|section|aside|blockquote|details)$/;

/**
 * Converts authors' HTML into elements that the sanitizer allows. Frames become embeds or links; dangerous elements are removed and
 * reported. Empty paragraphs without an id are removed. Security does not depend on this plugin, because the sanitizer runs after it.
 */
export function rehypeTameHtml({ warn = () => undefined }: Options) {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const report: ReportElement = (message, cause) => warn("html", lineOf(element, parent), message, cause);
      const replacement =
        replaceFrame(element, report) ?? replace(element, report) ?? checkAttributes(element, report);
      if (!replacement) return undefined;
      const isFlow = parent.type === "root" || FLOW.test(parent.tagName);
      parent.children.splice(index, 1, ...(isFlow ? wrap(replacement) : replacement));
      // Visits the replacement next.
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

/** Returns the replacement of an element; `undefined` if the element is not replaced. */
function replace(element: Element, report: ReportElement): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  if (tagName === "center")
    return [{ ...element, tagName: "div", properties: { ...properties, align: "center" } }];
  if (tagName === "input" && properties["type"] === "checkbox" && properties["disabled"]) return undefined;
  const removal = REMOVED.get(tagName);
  if (!removal) return undefined;
  if (isData(element)) return [];
  const keepsText = removal.keepsText && children.length > 0;
  report(
    `\`<${tagName}>\` is removed${keepsText ? ", its text is kept" : ""}: ${removal.reason}`,
    `<${tagName}>`,
  );
  if (tagName === "form" || tagName === "fieldset") return [{ ...element, tagName: "div", properties: {} }];
  return keepsText ? children : [];
}

/** Matches the type of a script that browsers run or that contains a formula. Scripts of other types are data. */
const SHOWN_SCRIPT = /^(?:|module|math\/.*|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script.*)$/i;

/**
 * Whether an element is a script that browsers do not run, such as `application/ld+json`. It is invisible, so removing it is not
 * reported.
 * https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
function isData({ tagName, properties }: Element): boolean {
  return tagName === "script" && !SHOWN_SCRIPT.test(String(properties["type"] ?? "").trim());
}

/** Removes dangerous attributes. Returns the replacement of an element that is useless without its removed URL. */
function checkAttributes(element: Element, report: ReportElement): ElementContent[] | undefined {
  const { tagName, properties, children } = element;
  const isRemoved = checkUrls(element, report);
  refuseAppClasses(element, report);
  const align = String(properties["align"] ?? "").toLowerCase();
  if (ALIGNED.test(tagName) && align) properties["dataAlign"] = align;
  if (tagName === "img" && isRemoved && !properties["src"])
    return [{ type: "text", value: String(properties["alt"] ?? "") }];
  if (!isRemoved || properties["id"] || properties["name"]) return undefined;
  if (tagName === "a") return children;
  return tagName === "source" || tagName === "track" ? [] : undefined;
}

/** Wraps nodes in a paragraph if all of them are inline. */
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

/** Returns the line of an element, or of its parent if the parser added the element. */
function lineOf(element: Element, parent: Nodes | RootContent): number {
  return (element.position ?? parent.position)?.start.line ?? 1;
}
