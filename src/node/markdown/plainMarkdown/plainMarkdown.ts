import type { Root, RootContent } from "mdast";
import { END } from "../text/bareUrls.ts";
import type { Urls } from "./urls.ts";
import { type Edit, makeEdits } from "./edits.ts";
import { removalOf, takeEdits } from "./takeEdits.ts";

/** A post's Markdown on its way to those who read it away from its page, as its author wrote it where that can be. */
export class PlainMarkdown {
  readonly #source: string;
  readonly #blocks: readonly RootContent[];
  readonly #edits: Edit[];

  /** `source` is the text in which the tree's positions are; the tree may change afterwards. `edits` make Markdown of what is none in it. */
  constructor(tree: Root, source: string, edits: readonly Edit[] = []) {
    this.#source = source;
    this.#blocks = [...tree.children];
    this.#edits = [...edits, ...takeEdits(tree, source)];
  }

  /** Takes out the blocks that the page does not show where they stand: its title, a list of contents that it makes itself. */
  keepOnly(blocks: readonly RootContent[]): void {
    const kept = new Set(blocks);
    const dropped = this.#blocks.filter((block) => !kept.has(block));
    this.#edits.push(...dropped.flatMap((block) => removalOf(block, this.#source)));
  }

  write(urls: Urls): string {
    const text = makeEdits(this.#source, this.#edits, urls).replaceAll(END, "");
    return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
  }
}
