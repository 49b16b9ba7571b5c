import { LiteralLines } from "../dialects/lines.ts";
import { hasMarkdown, isInline } from "./loneTags.ts";

/** Markers of quotes and lists before a block. */
const PREFIX = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/;
/** `<div markdown="1">`, and the rest of its line. */
const MARKED =
  /^<([a-z][a-z\d]*)\b(?:"[^"]*"|'[^']*'|[^"'<>])*?\smarkdown(?:=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))?(?=[\s>])(?:"[^"]*"|'[^']*'|[^"'<>])*(?<!\/)>(.*)$/i;
/** Maximum length of a line with such a tag, in characters; longer lines would take too long to match. */
const MAX_LINE = 2000;
/** Elements that cannot contain a paragraph or cannot be in one. */
const OF_TABLE = /^<(?:caption|col|colgroup|dd|dt|li|tbody|td|tfoot|th|thead|tr)\b/i;
const EMPTY = /^[ \t>]*$/;
const TAGS_ALONE = /^(?:<[^<>]+>[^<>]*)*<[^<>]+>[ \t]*$/;

/** Line numbers, from 1, of tags that CommonMark would parse as HTML together with the lines below. */
export interface TagLines {
  /** Each line is an HTML block by itself. */
  alone: Set<number>;
  /** Each line is part of a paragraph. */
  inline: Set<number>;
}

interface Open {
  name: string;
  isInline: boolean;
  /** Nesting depth of elements of that name. */
  depth: number;
  /** The line of its tag. */
  start: number;
}

/**
 * Finds the tags of elements whose content is Markdown according to their `markdown` attribute, as in Python-Markdown and kramdown:
 * https://python-markdown.github.io/extensions/md_in_html/, https://kramdown.gettalong.org/syntax.html#html-blocks. In CommonMark the lines below
 * such a tag are HTML up to an empty line.
 */
export function findMarkedTags(text: string): TagLines {
  const tagLines: TagLines = { alone: new Set(), inline: new Set() };
  if (!/\smarkdown[\s=>]/i.test(text)) return tagLines;
  const literal = new LiteralLines(false);
  const open: Open[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (literal.take(line)) continue;
    const content = line.replace(PREFIX, "");
    const [, marked, rest = ""] = (content.length <= MAX_LINE && MARKED.exec(content)) || [];
    const name = marked?.toLowerCase();
    const last = open.at(-1);
    if (name) {
      const depth = depthAfter(content, name);
      // `<details markdown="1"><summary>제목</summary>` has no text outside elements.
      const hasWords = rest.trim() !== "" && !(depth > 0 && TAGS_ALONE.test(rest.trim()));
      const isWithinLine = isInline(name) || hasWords;
      tagLines[isWithinLine ? "inline" : "alone"].add(index + 1);
      if (depth > 0) open.push({ name, isInline: isWithinLine, depth, start: index + 1 });
    } else if (last?.isInline && EMPTY.test(line)) {
      // It has several paragraphs, so its tag cannot be part of one.
      tagLines.inline.delete(last.start);
      last.isInline = false;
    } else if (last) {
      last.depth += depthAfter(content, last.name);
      if (last.depth <= 0) open.pop();
      if (TAGS_ALONE.test(content)) {
        const isOfWords = last.isInline || (hasMarkdown(content) && !OF_TABLE.test(content));
        tagLines[isOfWords ? "inline" : "alone"].add(index + 1);
      }
    }
  }
  return tagLines;
}

/** Returns how many more elements of a name begin than end on a line. */
function depthAfter(content: string, name: string): number {
  const tags = content.match(new RegExp(`<(?:/${name}\\s*>|${name}(?=[\\s>]))`, "gi")) ?? [];
  return tags.reduce((depth, tag) => depth + (tag.startsWith("</") ? -1 : 1), 0);
}
