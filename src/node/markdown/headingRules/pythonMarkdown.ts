import { lowerEach } from "../../../shared/text/lowerEach.ts";
import { type OldHeading, joinPieces } from "./oldHeading.ts";
import type { Rule } from "./rule.ts";

/**
 * The rule of Python-Markdown's extension `toc`, with one of its own or pymdownx' functions for `slugify`. The ids of all attribute lists
 * are taken from the start.
 * https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py
 */
export function pythonMarkdown(slugify: (text: string) => string): Rule {
  return (explicitIds) => {
    const used = new Set(explicitIds);
    return (heading) => {
      if (heading.explicitId !== undefined) return "";
      let id = slugify(textOfHeading(heading));
      while (id === "" || used.has(id)) id = increased(id);
      used.add(id);
      return id;
    };
  };
}

/** `toc.slugify`: drops everything but ASCII letters and digits. The id of `첫 단계` is `_1`. */
export function toAscii(text: string): string {
  return toWords(text.normalize("NFKD").replace(/[^\0-\x7f]/g, ""));
}

/** `toc.slugify_unicode`. */
export function toWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}_\s-]/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

type LetterCase = "lower" | "lower-ascii" | "fold" | "none";

/**
 * `pymdownx.slugs.slugify`: each space becomes `-`, and nothing is joined. `percent_encode` makes no difference, because browsers also
 * find an id by the decoded hash.
 * https://github.com/facelessuser/pymdown-extensions/blob/main/pymdownx/slugs.py
 */
export function toSlug(letterCase: LetterCase): (text: string) => string {
  return (text) =>
    withCase(text.replace(/<\/?[^>]*>/g, "").trim(), letterCase)
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
}

function withCase(text: string, letterCase: LetterCase): string {
  if (letterCase === "none") return text;
  if (letterCase === "lower-ascii") return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (letterCase === "lower") return text.toLowerCase();
  // Case folding, except in Cherokee: `ß` → `ss`, final `ς` → `σ`.
  return Array.from(text, (letter) => (letter === "ı" ? letter : lowerEach(letter.toUpperCase()))).join("");
}

/** Returns the text. Emoji are left out, because pymdownx shows them as images. */
function textOfHeading(heading: OldHeading): string {
  return joinPieces(heading, ["text", "code"]).trim();
}

/** `step` → `step_1` → `step_2`. */
function increased(id: string): string {
  const [, stem = id, number = "0"] = /^(.*)_(\d+)$/s.exec(id) ?? [];
  return `${stem}_${Number(number) + 1}`;
}
