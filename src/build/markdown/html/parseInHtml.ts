import type { Notes } from "../foreign/notes.ts";
import { LiteralLines } from "../foreign/lines.ts";

const MARKED =
  /^ {0,3}<([a-z][a-z\d]*)\b[^<>]*\smarkdown(?:=["']?(?:1|block|span|true)["']?)?(?=[\s/>])[^<>]*>[ \t]*$/i;
const TAGS_ALONE = /^ {0,3}(?:<[^<>]+>[^<>]*)*<[^<>]+>[ \t]*$/;

/**
 * Lets what stands in `<div markdown="1">` be read as Markdown without the blank line that CommonMark asks for below the tag: the tag
 * moves to the line above, so that its own becomes blank and no line gets another number.
 */
export function parseInHtml(lines: readonly string[], notes: Notes): string[] {
  const moved = [...lines];
  const literal = new LiteralLines();
  let marked: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (literal.take(line)) continue;
    const [, name] = MARKED.exec(line) ?? [];
    marked = name ?? marked;
    if (marked && new RegExp(`^ {0,3}</${marked}\\s*>`, "i").test(line)) marked = undefined;
    const isOver = !marked || (!name && !TAGS_ALONE.test(line)) || /^ {0,3}<\//.test(line);
    if (isOver || (lines[index + 1] ?? "").trim() === "") continue;
    const above = index === 0 ? undefined : moved[index - 1];
    if (above === undefined || (above.trim() && !/^ {0,3}[<\p{L}]/u.test(above))) {
      if (name)
        notes.add(`\`<${name} markdown>\``, index + 1, {
          kind: "html",
          remedy: "holds Markdown that is not read; put a blank line above or below it",
        });
      continue;
    }
    // What would be a paragraph's last line ends the paragraph there.
    moved[index - 1] = /^\s*(?:<|$)/.test(above) ? above + line.trim() : `${above} ${line.trim()}`;
    moved[index] = "";
  }
  return moved;
}
