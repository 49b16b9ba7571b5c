import type { Html } from "mdast";
import type { TagItem } from "./items.ts";

/** Changes of the HTML of a tree, which are made all at once, so that offsets hold until then. */
export class HtmlEdits {
  readonly #edits = new Map<Html, { start: number; end: number; text: string }[]>();

  insertAfter(node: Html, offset: number, text: string): void {
    this.#add(node, { start: offset, end: offset, text });
  }

  remove({ node, start, end }: TagItem): void {
    this.#add(node, { start, end, text: "" });
  }

  /** Has a tag shown as it is written. */
  show({ node, start }: Pick<TagItem, "node" | "start">): void {
    this.#add(node, { start, end: start + 1, text: "&lt;" });
  }

  make(): void {
    for (const [node, edits] of this.#edits) {
      let [made, end] = ["", 0];
      // Sorting is stable: of several ends at one offset the first is the innermost.
      for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
        made += node.value.slice(end, edit.start) + edit.text;
        end = edit.end;
      }
      node.value = made + node.value.slice(end);
    }
  }

  #add(node: Html, edit: { start: number; end: number; text: string }): void {
    const edits = this.#edits.get(node);
    if (edits) edits.push(edit);
    else this.#edits.set(node, [edit]);
  }
}
