import { LiteralLines } from "../dialects/lines.ts";
import { hasMarkdown, isInline } from "./loneTags.ts";

/** The marks of quotes and lists before a block. */
const PREFIX = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/;
/** `<div markdown="1">`, and what is behind it on its line. */
const MARKED =
  /^<([a-z][a-z\d]*)\b(?:"[^"]*"|'[^']*'|[^"'<>])*?\smarkdown(?:=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))?(?=[\s>])(?:"[^"]*"|'[^']*'|[^"'<>])*(?<!\/)>(.*)$/i;
/** In characters, of a line with such a tag; to search longer ones would take too long. */
const LONGEST = 2000;
/** Elements that hold no paragraph, or lose what is around them. */
const OF_TABLE = /^<(?:caption|col|colgroup|dd|dt|li|tbody|td|tfoot|th|thead|tr)\b/i;
const EMPTY = /^[ \t>]*$/;
const TAGS_ALONE = /^(?:<[^<>]+>[^<>]*)*<[^<>]+>[ \t]*$/;

/** Lines, counted from 1, that CommonMark would read as HTML together with those below them. */
export interface TagLines {
  /** Each is HTML by itself. */
  alone: Set<number>;
  /** Each is part of a paragraph. */
  inline: Set<number>;
}

interface Open {
  name: string;
  isInline: boolean;
  /** Elements of that name within one another. */
  depth: number;
  /** The line of its tag. */
  start: number;
}

/**
 * Finds the tags of elements whose content is Markdown, for they say `markdown` in one of the ways of Python-Markdown and kramdown:
 * https://python-markdown.github.io/extensions/md_in_html/, https://kramdown.gettalong.org/syntax.html#html-blocks. What is below such a tag would
 * be HTML to CommonMark up to an empty line.
 */
export function findMarkedTags(text: string): TagLines {
  const found: TagLines = { alone: new Set(), inline: new Set() };
  if (!/\smarkdown[\s=>]/i.test(text)) return found;
  const literal = new LiteralLines(false);
  const open: Open[] = [];
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    if (literal.take(whole)) continue;
    const line = whole.replace(PREFIX, "");
    const [, marked, rest = ""] = (line.length <= LONGEST && MARKED.exec(line)) || [];
    const name = marked?.toLowerCase();
    const last = open.at(-1);
    if (name) {
      const depth = depthAfter(line, name);
      // `<details markdown="1"><summary>제목</summary>` has no words outside of elements.
      const hasWords = rest.trim() !== "" && !(depth > 0 && TAGS_ALONE.test(rest.trim()));
      const isWithinLine = isInline(name) || hasWords;
      found[isWithinLine ? "inline" : "alone"].add(index + 1);
      if (depth > 0) open.push({ name, isInline: isWithinLine, depth, start: index + 1 });
    } else if (last?.isInline && EMPTY.test(whole)) {
      // It has more than one paragraph: none may hold its tag.
      found.inline.delete(last.start);
      last.isInline = false;
    } else if (last) {
      last.depth += depthAfter(line, last.name);
      if (last.depth <= 0) open.pop();
      if (TAGS_ALONE.test(line)) {
        const isOfWords = last.isInline || (hasMarkdown(line) && !OF_TABLE.test(line));
        found[isOfWords ? "inline" : "alone"].add(index + 1);
      }
    }
  }
  return found;
}

/** How many more elements of a name begin on a line than end there. */
function depthAfter(line: string, name: string): number {
  const tags = line.match(new RegExp(`<(?:/${name}\\s*>|${name}(?=[\\s>]))`, "gi")) ?? [];
  return tags.reduce((depth, tag) => depth + (tag.startsWith("</") ? -1 : 1), 0);
}
