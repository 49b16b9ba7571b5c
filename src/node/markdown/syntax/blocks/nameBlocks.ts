import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { messagesFor } from "../../../../shared/i18n/messages.ts";
import type { Warn } from "../../../diagnostics/problem.ts";
import { createTitle, type Form } from "../callouts/callout.ts";
import { nameOf } from "../callouts/kinds.ts";

/** Where an author writes the text of a callout, by notation. */
const WHERE: Record<Form, string> = {
  indented: "below its first line, indented by four spaces",
  fence: "above its closing line `:::`",
  quote: "below its first line, with `>` before each line",
  element: "between its tags",
};

/** Adds default titles to callouts and labels to sets of tabs, in the language of the text. Reports empty and unclosed callouts. */
export function nameBlocks(tree: Root, language: string, warn: Warn): void {
  visit(tree, "callout", (callout) => {
    const { kind, children, position } = callout;
    const line = position?.start.line ?? 1;
    if (callout.isLeftOpen) {
      warn(
        "syntax",
        line,
        `\`:::${kind}\` is not closed and contains everything below it; put \`:::\` on a line below its content`,
        "callout left open",
      );
    }
    const isTitled = children[0]?.type === "blockTitle";
    if (children.length === 0) {
      const message = `callout \`${kind}\` is empty; write its text ${WHERE[callout.form]}`;
      warn("syntax", line, message, "empty callout");
    }
    const { fold } = callout.data.hProperties;
    if (isTitled || (callout.isUntitled && !fold)) return;
    const name = nameOf(kind, language);
    children.unshift(createTitle([{ type: "text", value: name }], fold));
  });
  const label = messagesFor(language).body.tabs;
  visit(tree, "tabs", ({ data }) => void (data.hProperties.label = label));
}
