import { lowerEach } from "../../../shared/text/lowerEach.ts";
import { joinPieces } from "./oldHeading.ts";
import { createCounter, type Rule } from "./rule.ts";

/**
 * The rule of Jekyll's default parser, kramdown with GFM. Letters of all scripts stay. `--` outside code becomes a dash, which is dropped.
 * https://github.com/kramdown/parser-gfm/blob/master/lib/kramdown/parser/gfm.rb
 */
export const jekyll: Rule = () => {
  const number = createCounter();
  return ({ pieces, explicitId }) => {
    if (explicitId !== undefined) return "";
    const shown = pieces.map((piece) =>
      piece.kind === "text" ? { ...piece, value: piece.value.replace(/---?/g, "") } : piece,
    );
    const text = joinPieces({ pieces: shown, source: "", explicitId });
    return number(
      lowerEach(text)
        .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, "")
        .replace(/[ \t]/g, "-"),
    );
  };
};

/**
 * The rule of kramdown itself, which uses the Markdown of the heading. Only ASCII letters and digits stay: the id of `첫 단계` is
 * `section`.
 * https://kramdown.gettalong.org/converter/html.html#auto-ids
 */
export const kramdown: Rule = () => {
  const number = createCounter();
  return ({ source, explicitId }) => {
    if (explicitId !== undefined) return "";
    const letters = source.replace(/^[^a-zA-Z]+/, "").replace(/[^a-zA-Z0-9 -]/g, "");
    return number(letters.replaceAll(" ", "-").toLowerCase() || "section");
  };
};
