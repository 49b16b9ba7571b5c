import type { PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

interface Options {
  /** Whether a line ending within a paragraph is shown as a line break. */
  breaks: boolean;
  /** BCP 47 tag of the text's language. */
  language: string;
}

/** Letters and punctuation of scripts without spaces between words; Hangul is not one of these scripts. */
const WITHOUT_SPACES =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\u30FC\\uFF01-\\uFF60]";
const ENDS_WITHOUT_SPACE = new RegExp(`${WITHOUT_SPACES}$`, "u");
const BEGINS_WITHOUT_SPACE = new RegExp(`^${WITHOUT_SPACES}`, "u");

/**
 * Resolves line endings within paragraphs, which Markdown treats as spaces. With `breaks` they become line breaks. Otherwise they
 * are removed between Japanese or Chinese characters, unless the language is Korean.
 */
export function resolveSoftBreaks(tree: Root, { breaks, language }: Options): void {
  if (breaks) breakLines(tree);
  else if (!/^ko\b/.test(language)) visit(tree, ["paragraph", "heading"], joinLines);
}

function breakLines(tree: Root): void {
  visit(tree, "text", (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes("\n")) return undefined;
    const parts = node.value
      .split("\n")
      .flatMap((value, at): PhrasingContent[] => [
        ...(at > 0 ? [{ type: "break" } as const] : []),
        ...(value ? [{ type: "text", value } as const] : []),
      ]);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** Joins the lines of a paragraph. The letters next to a line ending may be in different nodes: `**日本**` above `語`. */
function joinLines(paragraph: unknown): void {
  const texts: Text[] = [];
  visit(paragraph as Root, (node) => {
    if (node.type === "text") texts.push(node);
    // Any other node without children, such as an image or inline code, separates its neighbors.
    else if (!("children" in node)) texts.push({ type: "text", value: "" });
  });
  for (const [index, text] of texts.entries()) {
    if (!text.value.includes("\n")) continue;
    const lines = text.value.split("\n");
    text.value = lines
      .map((line, at) => {
        if (at === 0) return line;
        const left = lines[at - 1] || texts[index - 1]?.value || "";
        const right = line || texts[index + 1]?.value || "";
        return (isOneWord(left, right) ? "" : "\n") + line;
      })
      .join("");
  }
}

function isOneWord(left: string, right: string): boolean {
  return ENDS_WITHOUT_SPACE.test(left.slice(-2)) && BEGINS_WITHOUT_SPACE.test(right.slice(0, 2));
}
