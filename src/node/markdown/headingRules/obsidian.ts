import { joinPieces } from "./oldHeading.ts";
import type { Rule } from "./rule.ts";

/**
 * The hashes of Obsidian Publish: the text with `+` for spaces, as in https://help.obsidian.md/links#Link+to+a+block+in+a+note. Obsidian
 * drops the characters that have a meaning in its links. Of equal headings, it finds only the first.
 */
export const obsidian: Rule = () => {
  const used = new Set<string>();
  return (heading) => {
    const words = joinPieces(heading)
      .replace(/[#^|:%[\]\\]/g, " ")
      .trim()
      .replace(/\s+/g, "+");
    if (heading.explicitId !== undefined || used.has(words)) return "";
    used.add(words);
    return words;
  };
};
