import { slugize } from "./hexo.ts";
import { joinPieces, type OldHeading } from "./oldHeading.ts";
import type { Rule } from "./rule.ts";

/**
 * The rule of hexo-renderer-markdown-it, with or without its typographer. The names of tags stay: the id of `<b>a</b>` is `b-a-b`. The
 * second of equal headings ends with `-2`.
 * https://github.com/hexojs/hexo-renderer-markdown-it/blob/master/lib/anchors.js
 */
export function hexoMarkdownIt(typographer: boolean): Rule {
  return () => {
    const counts = new Map<string, number>();
    return (heading) => {
      if (heading.explicitId !== undefined) return "";
      const id = slugize(textOfHeading(heading, typographer));
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return count === 1 ? id : `${id}-${count}`;
    };
  };
}

function textOfHeading({ pieces, ...heading }: OldHeading, typographer: boolean): string {
  const shown = pieces.map((piece) =>
    typographer && piece.kind === "text" ? { ...piece, value: withTypography(piece.value) } : piece,
  );
  return joinPieces({ ...heading, pieces: shown }, ["text", "code", "emoji", "alt", "html"]);
}

/** Replaces dashes, dots and quotes: https://github.com/markdown-it/markdown-it/blob/master/lib/rules_core/replacements.mjs */
function withTypography(text: string): string {
  return text
    .replace(/\.{2,}/g, "…")
    .replace(/([?!])…/g, "$1..")
    .replace(/\+-/g, "±")
    .replace(/(^|[^-])---(?=[^-]|$)/g, "$1—")
    .replace(/(^|\s)--(?=\s|$)|(^|[^-\s])--(?=[^-\s]|$)/g, "$1$2–")
    .replace(/(^|[\s(])'/g, "$1‘")
    .replaceAll("'", "’")
    .replace(/(^|[\s(])"/g, "$1“")
    .replaceAll('"', "”");
}
