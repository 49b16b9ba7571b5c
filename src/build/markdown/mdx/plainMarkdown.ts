import type { Nodes, RootContent } from "mdast";
import type { Addresses } from "../portable/addresses.ts";
import { type Edit, removal } from "../portable/edits.ts";
import type { Write, Written } from "./show/component.ts";
import type { MdxElement } from "./pairTags.ts";

/** Writes MDX as plain Markdown, by edits of its source. */
export class PlainMarkdown {
  readonly edits: Edit[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Writes the tags of an element, or all of it, in another way. */
  element(
    { tag, end }: MdxElement,
    { open = "", close = "", whole, isTight = false }: Written,
    isInLine: boolean,
  ): void {
    const isBlock = !isInLine && !isTight;
    if (whole !== undefined || !end) {
      this.#replace([tag, end ?? tag], whole ?? open, isBlock);
      return;
    }
    this.#replace([tag, tag], open, isBlock);
    this.#replace([end, end], close, isBlock);
  }

  remove(start: number, end: number): void {
    this.edits.push(removal(this.#source, start, end));
  }

  node(node: Nodes, write: Write): void {
    this.#replace([node, node], write, false);
  }

  /** Moves the blocks of an element to the column of the element, where MDX knows no indented code and Markdown does. */
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

  #replace([first, last]: [Nodes, Nodes], write: Write, isBlock: boolean): void {
    const [start, end] = [first.position?.start.offset, last.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (write === "") {
      this.remove(start, end);
      return;
    }
    const [before, after] = isBlock ? this.#around(start, end) : ["", ""];
    const written = (addresses: Addresses) => (typeof write === "string" ? write : write(addresses));
    this.edits.push({ start, end, write: (addresses) => before + written(addresses) + after });
  }

  /** The line ends that a block needs before and after it. */
  #around(start: number, end: number): [before: string, after: string] {
    const lineStart = this.#source.lastIndexOf("\n", start - 1) + 1;
    const lead = this.#source.slice(lineStart, start);
    const rest = this.#lineFrom(end);
    const below = this.#lineFrom(end + rest.length + 1);
    // In a quotation its sign is part of a line.
    const [prefix = ""] = /^[ \t>]*/.exec(lead) ?? [];
    const newLine = `\n${prefix.trimEnd()}`;
    const above = lineStart > 1 ? this.#lineFrom(this.#source.lastIndexOf("\n", lineStart - 2) + 1) : "";
    const isFirst = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*$/.test(lead);
    // Tags alone above go, or have their own line ends.
    const isBelowWords = !/^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:<[^<>]*>\s*)*$/.test(above);
    if (isFirst && isBelowWords)
      this.edits.push({ start: lineStart - 1, end: lineStart - 1, write: () => newLine });
    const before = isFirst ? "" : newLine + newLine;
    if (rest.trim() !== "") return [before, newLine + newLine];
    return [before, /^[ \t>]*$/.test(below) ? "" : newLine];
  }

  #lineFrom(start: number): string {
    const end = this.#source.indexOf("\n", start);
    return this.#source.slice(start, end === -1 ? undefined : end);
  }
}
