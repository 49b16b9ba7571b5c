import type { Root, RootContent } from "mdast";
import { END } from "../text/bareUrls.ts";
import type { Urls } from "./urls.ts";
import { type Edit, makeEdits } from "./edits.ts";
import { removalOf, takeEdits } from "./takeEdits.ts";

/** The Markdown of a post for other programs, with as few changes to the source as possible. */
export class PlainMarkdown {
  readonly #source: string;
  readonly #blocks: readonly RootContent[];
  readonly #edits: Edit[];

  /**
   * @param tree Syntax tree of `source`; its nodes may change later.
   * @param source Text that positions of the tree refer to.
   * @param edits Edits that convert MDX to Markdown.
   */
  constructor(tree: Root, source: string, edits: readonly Edit[] = []) {
    this.#source = source;
    this.#blocks = [...tree.children];
    this.#edits = [...edits, ...takeEdits(tree, source)];
  }

  /** Removes all blocks except `blocks`. Removed blocks are, for example, the title and a generated table of contents. */
  keepOnly(blocks: readonly RootContent[]): void {
    const remaining = new Set(blocks);
    const dropped = this.#blocks.filter((block) => !remaining.has(block));
    this.#edits.push(...dropped.flatMap((block) => removalOf(block, this.#source)));
  }

  /** Returns the Markdown. Its URLs are those of the rendered page; URLs that are not final yet are marked (see `marks.ts`). */
  write(urls: Urls): string {
    const text = makeEdits(this.#source, this.#edits, urls).replaceAll(END, "");
    return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
  }
}
