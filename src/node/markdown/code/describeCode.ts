import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { readCodeInfo } from "./codeInfo.ts";
import { findLanguage, nearestLanguage } from "./languages.ts";

/** Matches inline code with a language in the notation of pymdownx: `#!python x`. */
const SHEBANG = /^#!([\w+#-]+)\s+(?=\S)/;

/**
 * Sets `data-info` to the info string on code blocks, except formulas, and on inline code with a language. `rehypeCode` reads it.
 * Reports unknown languages of code blocks.
 */
export function describeCode(tree: Root, warn: Warn): void {
  visit(tree, ["code", "inlineCode"], (node) => {
    if (node.type === "inlineCode") {
      const [whole = "", name = ""] = SHEBANG.exec(node.value) ?? [];
      if (!whole || findLanguage(name) === undefined) return;
      node.value = node.value.slice(whole.length);
      node.data = { ...node.data, hProperties: { dataInfo: name } };
    }
    // A code block with the language `math` contains formulas.
    if (node.type !== "code" || /^math$/i.test(node.lang ?? "")) return;
    const info = [node.lang, node.meta].filter(Boolean).join(" ");
    node.data = { ...node.data, hProperties: { dataInfo: info } };
    const { language, written } = readCodeInfo(info);
    if (language !== undefined) return;
    const nearest = nearestLanguage(written);
    const remedy = nearest ? `did you mean \`${nearest}\`?` : "write `text` if it is not code";
    const message = `the language \`${written}\` is unknown, so the code is not highlighted; ${remedy}`;
    warn("code", node.position?.start.line ?? 1, message, `language ${written.toLowerCase()}`);
  });
}
