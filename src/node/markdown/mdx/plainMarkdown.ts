import type { Nodes, RootContent } from "mdast";
import type { Urls } from "../plainMarkdown/urls.ts";
import { type Edit, removal } from "../plainMarkdown/edits.ts";
import type { Write, WrittenMarkdown } from "./show/component.ts";
import type { MdxElement } from "./pairTags.ts";

/** Start of a line that contains only tags, and markers of quotes and lists. */
const TAGS = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:<[^<>]*>\s*)*$/;

interface Position {
  isInLine: boolean;
  /** Column of the container, counted from 1. */
  column: number;
}

/** Collects the edits that convert the source of MDX to plain Markdown. */
export class MdxSource {
  readonly edits: Edit[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Replaces the tags of an element, or the entire element. */
  element(
    { tag, end }: MdxElement,
    { open = "", close = "", whole, isTight = false }: WrittenMarkdown,
    { isInLine, column }: Position,
  ): void {
    const position = { isInLine: isInLine || isTight, column };
    if (whole !== undefined || !end) {
      this.#replace([tag, end ?? tag], whole ?? open, position);
      return;
    }
    this.#replace([tag, tag], open, position);
    // Text that follows the end tag on the same line becomes another block.
    const isBetween =
      close === "" && !position.isInLine && this.#lineFrom(offsetOf(end.position?.end)).trim() !== "";
    this.#replace([end, end], isBetween ? () => "" : close, position);
  }

  /** Removes a range of the source. */
  remove(start: number, end: number): void {
    this.edits.push(removal(this.#source, start, end));
  }

  /** Replaces an inline node. */
  node(node: Nodes, write: Write): void {
    this.#replace([node, node], write, { isInLine: true, column: 1 });
  }

  /** Removes surplus indentation of an element's blocks. Indented text is code in Markdown but not in MDX. */
  dedent(blocks: readonly RootContent[], column: number): void {
    for (const { position } of blocks) {
      if (!position || position.start.column <= column) continue;
      const surplus = position.start.column - column;
      let at = this.#source.lastIndexOf("\n", (position.start.offset ?? 0) - 1) + 1;
      const end = position.end.offset ?? 0;
      while (at < end) {
        const from = at + column - 1;
        const [space = ""] = /^[ \t]*/.exec(this.#source.slice(from, from + surplus)) ?? [];
        if (space) this.edits.push({ start: from, end: from + space.length, write: () => "" });
        const next = this.#source.indexOf("\n", at);
        at = next === -1 ? end : next + 1;
      }
    }
  }

  #replace([first, last]: [Nodes, Nodes], write: Write, { isInLine, column }: Position): void {
    const [start, end] = [first.position?.start.offset, last.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (write === "") {
      this.remove(start, end);
      return;
    }
    const [before, after] = isInLine ? ["", ""] : this.#around(start, end, column);
    const written = (urls: Urls) => (typeof write === "string" ? write : write(urls));
    this.edits.push({ start, end, write: (urls) => before + written(urls) + after });
  }

  /** Returns the line endings that must be inserted before and after a block. Adds an edit if the line above needs one after it. */
  #around(start: number, end: number, column: number): [before: string, after: string] {
    const lineStart = this.#source.lastIndexOf("\n", start - 1) + 1;
    const lead = this.#source.slice(lineStart, start);
    const rest = this.#lineFrom(end);
    const below = this.#lineFrom(end + rest.length + 1);
    const above = lineStart > 1 ? this.#lineFrom(this.#source.lastIndexOf("\n", lineStart - 2) + 1) : "";
    // The container's prefix for a line: quote markers, and spaces in place of list markers.
    const prefix = lead.slice(0, column - 1).replace(/[^\s>]/g, " ");
    const emptyLine = `\n${prefix.trimEnd()}`;
    const newBlock = `${emptyLine}\n${prefix}`;
    // Tags that precede on the line are removed or add their own line endings, so no new block is needed before this one.
    const isFirst = TAGS.test(lead);
    if (isFirst && !TAGS.test(above))
      this.edits.push({ start: lineStart - 1, end: lineStart - 1, write: () => emptyLine });
    const before = isFirst ? "" : newBlock;
    if (rest.trim() !== "") return [before, newBlock];
    return [before, /^[ \t>]*$/.test(below) ? "" : emptyLine];
  }

  #lineFrom(start: number): string {
    const end = this.#source.indexOf("\n", start);
    return this.#source.slice(start, end === -1 ? undefined : end);
  }
}

function offsetOf(point: { offset?: number | undefined } | undefined): number {
  return point?.offset ?? 0;
}
