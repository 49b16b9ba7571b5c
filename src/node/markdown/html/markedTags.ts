import { LiteralLines } from "../dialects/lines.ts";
import { hasMarkdown, isInline } from "./loneTags.ts";
import { withoutBlockPrefix } from "../text/blockPrefix.ts";

/** Matches `<div markdown="1">` and the rest of its line. */
const MARKED =
  /^<([a-z][a-z\d]*)\b(?:"[^"]*"|'[^']*'|[^"'<>])*?\smarkdown(?:=(?:"(?:1|block|span|true)"|'(?:1|block|span|true)'|1|block|span|true))?(?=[\s>])(?:"[^"]*"|'[^']*'|[^"'<>])*(?<!\/)>(.*)$/i;
/** Maximum length of a line with such a tag, in characters; matching longer lines would take too long. */
const MAX_LINE = 2000;
/** Matches tags of elements that cannot contain a paragraph or be in a paragraph. */
const NOT_IN_PARAGRAPH = /^<(?:caption|col|colgroup|dd|dt|li|tbody|td|tfoot|th|thead|tr)\b/i;
const EMPTY = /^[ \t>]*$/;
const TAGS_ALONE = /^(?:<[^<>]+>[^<>]*)*<[^<>]+>[ \t]*$/;

/** Line numbers, counted from 1, of tags that CommonMark would parse as HTML together with the lines below. */
export interface TagLines {
  /** Lines that are HTML blocks by themselves. */
  alone: Set<number>;
  /** Lines that are part of a paragraph. */
  inline: Set<number>;
}

interface Open {
  name: string;
  isInline: boolean;
  /** Number of open elements with the same name. */
  depth: number;
  /** Line of the start tag, counted from 1. */
  start: number;
}

/**
 * Finds the tags of elements whose content is Markdown because of a `markdown` attribute, as in Python-Markdown and kramdown.
 * In CommonMark the lines below such a tag are HTML up to an empty line.
 * https://python-markdown.github.io/extensions/md_in_html/
 * https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function findMarkedTags(text: string): TagLines {
  const tagLines: TagLines = { alone: new Set(), inline: new Set() };
  if (!/\smarkdown[\s=>]/i.test(text)) return tagLines;
  const literal = new LiteralLines(false);
  const open: Open[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (literal.read(line)) continue;
    const content = withoutBlockPrefix(line);
    const [, marked, rest = ""] = (content.length <= MAX_LINE && MARKED.exec(content)) || [];
    const name = marked?.toLowerCase();
    const last = open.at(-1);
    if (name) {
      const depth = depthAfter(content, name);
      // In `<details markdown="1"><summary>제목</summary>`, the rest of the line consists of tags and the text between them.
      const hasWords = rest.trim() !== "" && !(depth > 0 && TAGS_ALONE.test(rest.trim()));
      const isWithinLine = isInline(name) || hasWords;
      tagLines[isWithinLine ? "inline" : "alone"].add(index + 1);
      if (depth > 0) open.push({ name, isInline: isWithinLine, depth, start: index + 1 });
    } else if (last?.isInline && EMPTY.test(line)) {
      // The element contains several paragraphs, so its tag cannot be part of a paragraph.
      tagLines.inline.delete(last.start);
      last.isInline = false;
    } else if (last) {
      last.depth += depthAfter(content, last.name);
      if (last.depth <= 0) open.pop();
      if (TAGS_ALONE.test(content)) {
        const isInParagraph = last.isInline || (hasMarkdown(content) && !NOT_IN_PARAGRAPH.test(content));
        tagLines[isInParagraph ? "inline" : "alone"].add(index + 1);
      }
    }
  }
  return tagLines;
}

/** Returns the number of start tags minus the number of end tags with a name on a line. */
function depthAfter(content: string, name: string): number {
  const tags = content.match(new RegExp(`<(?:/${name}\\s*>|${name}(?=[\\s>]))`, "gi")) ?? [];
  return tags.reduce((depth, tag) => depth + (tag.startsWith("</") ? -1 : 1), 0);
}
