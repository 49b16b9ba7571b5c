import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { readCodeInfo } from "./codeInfo.ts";
import { findLanguage, nearestLanguage } from "./languages.ts";

/** pymdownx' `#!python x`. */
const SHEBANG = /^#!([\w+#-]+)\s+(?=\S)/;

/** Gives each code what it says of itself as `data-info`, which stays with it when it has become HTML. */
export function describeCode(tree: Root, warn: Warn): void {
  visit(tree, ["code", "inlineCode"], (node) => {
    if (node.type === "inlineCode") {
      const [whole = "", name = ""] = SHEBANG.exec(node.value) ?? [];
      if (!whole || findLanguage(name) === undefined) return;
      node.value = node.value.slice(whole.length);
      node.data = { ...node.data, hProperties: { dataInfo: name } };
    }
    // Mathematics in a fence is no code.
    if (node.type !== "code" || /^math$/i.test(node.lang ?? "")) return;
    const info = [node.lang, node.meta].filter(Boolean).join(" ");
    node.data = { ...node.data, hProperties: { dataInfo: info } };
    const { language, written } = readCodeInfo(info);
    if (language !== undefined) return;
    const meant = nearestLanguage(written);
    const remedy = meant ? `did you mean \`${meant}\`?` : "for text that is no code write `text`";
    const message = `the language \`${written}\` is not known, so its code has no colours; ${remedy}`;
    warn("code", node.position?.start.line ?? 1, message, `language ${written.toLowerCase()}`);
  });
}
