import { joinPieces } from "./oldHeading.ts";
import type { Rule } from "./rule.ts";

/**
 * The rule of github-slugger, which Docusaurus, Astro, Gatsby, velog and Quartz use.
 * https://github.com/Flet/github-slugger/blob/main/script/generate-regex.mjs
 */
export const github: Rule = () => {
  const counts = new Map<string, number>();
  return (heading) => {
    if (heading.explicitId !== undefined) return "";
    const slug = joinPieces(heading, ["text", "code", "emoji", "alt"])
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Alphabetic}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    let id = slug;
    while (counts.has(id)) {
      const count = (counts.get(slug) ?? 0) + 1;
      counts.set(slug, count);
      id = `${slug}-${count}`;
    }
    counts.set(id, 0);
    return id;
  };
};
