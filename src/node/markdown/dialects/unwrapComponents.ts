import { isComponent, labelOf, REMEDY, shownAs, type Tags } from "./components.ts";
import { LiteralLines } from "./lines.ts";
import type { Notes } from "./notes.ts";
import { readTag, type TemplateTag } from "./tags/readTag.ts";
import { countLines } from "../text/countLines.ts";

/** Lines that contain only tags of components. */
interface TagLines {
  tags: TemplateTag[];
  /** Index of the last of these lines. */
  end: number;
}

/** Maximum number of lines from the first tag of a line to the end of its last tag. Tags may span several lines. */
const MAX_LINES = 60;

/**
 * Replaces component tags that are alone on their lines by Markdown, such as an image or a label. Also removes the indentation of their
 * content, because Markdown would parse indented content as code.
 */
export function unwrapComponents(lines: readonly string[], tags: Tags, notes: Notes): string[] {
  const unwrapped = [...lines];
  const literal = new LiteralLines(false);
  const open: string[] = [];
  let outer = 0;
  let start = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const isLiteral = literal.read(line);
    const indent = indentOf(line);
    const isCode = open.length === 0 && indent > 3 && !isInList(lines, index);
    const tagLines = isLiteral || isCode ? undefined : readTagLines(lines, index, tags);
    if (!tagLines) continue;
    if (open.length > 0) dedent(unwrapped, { start, end: index, to: outer });
    else outer = indent;
    const written = tagLines.tags.map((tag) => {
      if (tag.isClosing) open.splice(Math.max(0, open.lastIndexOf(tag.name)));
      else if (!tag.isSelfClosing && tags.closed.has(tag.name)) open.push(tag.name);
      const shown = shownAs(tag, tags);
      if (shown === undefined) notes.add(`\`<${tag.name}>\``, index + 1, { remedy: REMEDY });
      return shown ?? labelOf(tag);
    });
    unwrapped.fill("", index, tagLines.end + 1);
    unwrapped[index] = " ".repeat(outer) + written.join(" ").trim();
    index = tagLines.end;
    start = index + 1;
  }
  return unwrapped;
}

/** Returns the component tags that begin on a line; `undefined` if their lines contain anything else. */
function readTagLines(lines: readonly string[], index: number, tags: Tags): TagLines | undefined {
  if (!/^[ \t]*<\/?[A-Z]/.test(lines[index] ?? "")) return undefined;
  const text = lines.slice(index, index + MAX_LINES).join("\n");
  const lineTags: TemplateTag[] = [];
  let at = text.search(/\S/);
  for (;;) {
    const tag = readTag(text, at);
    if (!tag || !isComponent(tag, tags)) return undefined;
    lineTags.push(tag);
    const [space = ""] = /^[ \t]*/.exec(text.slice(tag.end, tag.end + 200)) ?? [];
    at = tag.end + space.length;
    if (at >= text.length || text[at] === "\n") break;
  }
  return { tags: lineTags, end: index + countLines(text.slice(0, at)) };
}

function dedent(lines: string[], { start, end, to }: { start: number; end: number; to: number }): void {
  const written = lines.slice(start, end).filter((line) => line.trim());
  const least = written.reduce((indent, line) => Math.min(indent, indentOf(line)), Infinity);
  const surplus = Math.max(0, least - to);
  if (surplus === 0 || surplus === Infinity) return;
  for (let index = start; index < end; index++) lines[index] = cut(lines[index] ?? "", surplus);
}

/** Removes up to `columns` columns of indentation from a line; a tab counts as four columns. */
function cut(line: string, columns: number): string {
  let [at, width] = [0, 0];
  while (width < columns && /[ \t]/.test(line[at] ?? "")) width += line[at++] === "\t" ? 4 : 1;
  return line.slice(at);
}

function indentOf(line: string): number {
  const [space = ""] = /^[ \t]*/.exec(line) ?? [];
  return space.replaceAll("\t", "    ").length;
}

/** Whether an indented line probably belongs to a list: the nearest line above that is not blank is an item or indented. */
function isInList(lines: readonly string[], index: number): boolean {
  let above = index - 1;
  while (above >= 0 && (lines[above] ?? "").trim() === "") above--;
  return /^[ \t]*(?:[-*+]|\d+[.)])[ \t]|^[ \t]{2,}\S/.test(lines[above] ?? "");
}
