import type { RootContent } from "mdast";
import { createCallout } from "../../syntax/callouts/callout.ts";
import { isKnownKind } from "../../syntax/callouts/kinds.ts";
import { escapeMarkdown, type Show, textNode } from "./component.ts";

/** Generic callout components of Docusaurus, Starlight and Nextra. Other callout components have the name of their kind. */
const CALLOUT = /^(?:admonition|aside|callout|alert|notice|hint|message|banner)$/;
const FOLDED =
  /^(?:details|accordion|accordionitem|accordiontab|collapse|collapsible|expandable|expander|disclosure|spoiler|toggle)$/;

/** Callout kinds by alternative names. */
const KINDS: Readonly<Record<string, string>> = {
  default: "note",
  secondary: "note",
  primary: "note",
  warn: "warning",
};

/** Shows callouts and collapsible components. */
export const showCallouts: Show = ({ key, name, attributes, element, isInLine, blocks }) => {
  if (isInLine || !/^[A-Z]/.test(name)) return undefined;
  const isFolded = FOLDED.test(key);
  const isOfKind =
    isKnownKind(key) && !/^(?:quote|cite|abstract|summary|check|question|example|help|todo|done)$/.test(key);
  if (!isFolded && !CALLOUT.test(key) && !isOfKind) return undefined;
  const content = blocks();
  const title = attributes.shown("title", "summary", "label", "header", "heading");
  // A self-closing tag without content or a title has nothing to show.
  if (content.length === 0 && title === undefined && !element.end) return undefined;
  const kindName = (
    attributes.text("type", "variant", "kind", "status", "intent", "severity") ?? ""
  ).toLowerCase();
  const kind = isFolded ? "details" : (KINDS[kindName] ?? [kindName, key].find(isKnownKind) ?? "note");
  const isOpen = ["open", "defaultOpen"].some((attribute) => attributes.value(attribute) === true);
  const { tag, end } = element;
  const position = tag.position && {
    start: tag.position.start,
    end: (end ?? tag).position?.end ?? tag.position.end,
  };
  const written = title === undefined ? "" : `[${escapeMarkdown(title)}]`;
  const colons = ":".repeat(3 + heightOf(content));
  return {
    nodes: [
      createCallout({
        kind,
        title: title === undefined ? undefined : [textNode(title, tag)],
        fold: isFolded ? (isOpen ? "open" : "closed") : undefined,
        form: "element",
        content,
        position,
      }),
    ],
    open: `${colons}${kind}${written}`,
    close: colons,
  };
};

/** Returns the nesting depth of callouts in blocks. */
function heightOf(blocks: readonly RootContent[]): number {
  return blocks.reduce((height, block) => {
    const within = "children" in block ? heightOf(block.children as RootContent[]) : 0;
    return Math.max(height, within + (block.type === "callout" ? 1 : 0));
  }, 0);
}
