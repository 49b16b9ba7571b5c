import type { Html } from "mdast";
import type { TagItem } from "./items.ts";

/** Collects edits of HTML nodes and applies them together, so that offsets in the nodes remain valid while edits are added. */
export class HtmlEdits {
  readonly #edits = new Map<Html, { start: number; end: number; text: string }[]>();

  insertAfter(node: Html, offset: number, text: string): void {
    this.#add(node, { start: offset, end: offset, text });
  }

  remove({ node, start, end }: TagItem): void {
    this.#add(node, { start, end, text: "" });
  }

  /** Escapes a tag, so that it is shown as text. */
  show({ node, start }: Pick<TagItem, "node" | "start">): void {
    this.#add(node, { start, end: start + 1, text: "&lt;" });
  }

  /** Applies all edits. */
  apply(): void {
    for (const [node, edits] of this.#edits) {
      let [result, end] = ["", 0];
      // Sorting is stable: end tags that are inserted at the same offset remain in the order in which they were added.
      for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
        result += node.value.slice(end, edit.start) + edit.text;
        end = edit.end;
      }
      node.value = result + node.value.slice(end);
    }
  }

  #add(node: Html, edit: { start: number; end: number; text: string }): void {
    const edits = this.#edits.get(node);
    if (edits) edits.push(edit);
    else this.#edits.set(node, [edit]);
  }
}
