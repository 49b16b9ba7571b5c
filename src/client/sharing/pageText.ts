import type { Passage } from "../../shared/textFragments/passage.ts";

/**
 * Selector of elements in which browsers do not search, and of temporary elements. The latter do not exist when a
 * reader opens a link to the page.
 */
const TEMPORARY =
  "script, style, template, noscript, textarea, select, dialog, output, [popover], [role=status]";

/**
 * Returns the text of a page as browsers search it for text fragments, and the position of a range in it. In the text,
 * `\n` separates blocks, and white space within a block is a single space. Includes text in closed `<details>`, because
 * browsers open the element when a link leads to its text. Omits text that is not displayed.
 */
export function passageIn(root: Element, range: Range): Passage {
  const text = new SearchedText();
  const position = { start: 0, end: 0 };
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const note = (node: Node, offset: number) => {
    if (node === startContainer && offset === startOffset) position.start = text.next;
    if (node === endContainer && offset === endOffset) position.end = text.length;
  };
  const read = (node: Node, isPreserved: boolean): void => {
    if (node instanceof Text) {
      let from = 0;
      for (const to of cutsOf(node)) {
        text.write(node.data.slice(from, to), isPreserved);
        note(node, to);
        from = to;
      }
    } else if (node instanceof Element && !node.matches(TEMPORARY)) {
      const { display, whiteSpace } = getComputedStyle(node);
      if (display === "none") return;
      const isInline = node.localName !== "br" && /^(?:inline|contents|ruby)$/.test(display);
      if (!isInline) text.separate();
      node.childNodes.forEach((child, index) => {
        note(node, index);
        read(child, /^(?:pre|break-spaces)/.test(whiteSpace));
      });
      note(node, node.childNodes.length);
      if (!isInline) text.separate();
    }
  };
  /**
   * Returns the offsets at which a text node is split: its start and end, and those of the range. In order, without
   * duplicates.
   */
  const cutsOf = (node: Text) => {
    const cuts = new Set([0, node.length]);
    if (node === startContainer) cuts.add(startOffset);
    if (node === endContainer) cuts.add(endOffset);
    return [...cuts].toSorted((one, other) => one - other);
  };
  read(root, false);
  return { text: text.toString(), ...position };
}

/** Joins texts and separates blocks. Appends white space only when more text follows. */
class SearchedText {
  length = 0;
  readonly #texts: string[] = [];
  #between: "" | " " | "\n" = "";

  /** Offset at which the next text will be appended. */
  get next(): number {
    return this.length + this.#between.length;
  }

  /** Appends a text. If white space is preserved, any white space other than a single space separates blocks. */
  write(text: string, isPreserved: boolean): void {
    for (const piece of text.split(/([ \t\n\r\f]+)/)) {
      if (/^[ \t\n\r\f]/.test(piece)) {
        if (isPreserved && piece !== " ") this.separate();
        else if (this.length > 0) this.#between ||= " ";
      } else if (piece) {
        this.#texts.push(this.#between, piece);
        this.length += this.#between.length + piece.length;
        this.#between = "";
      }
    }
  }

  /** Ends a block. */
  separate(): void {
    if (this.length > 0) this.#between = "\n";
  }

  toString(): string {
    return this.#texts.join("");
  }
}
