import { subtokenize } from "micromark-util-subtokenize";
import type { Code, Effects, Event, Token, TokenizeContext } from "micromark-util-types";

/** The lines of a block, linked: a document within the document, which is read when the block has ended. */
export class Content {
  readonly #effects: Effects;
  #last: Token | undefined;
  #isInLine = false;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  /** Takes one character; the first begins a line, for micromark knows none that is empty. */
  consume(code: Code): void {
    if (!this.#isInLine) this.#beginLine();
    this.#effects.consume(code);
  }

  endLine(): void {
    if (this.#isInLine) this.#effects.exit("chunkDocument");
    this.#isInLine = false;
  }

  end(): void {
    this.endLine();
    if (this.#last) this.#effects.exit("ownBlockContent");
  }

  #beginLine(): void {
    if (!this.#last) this.#effects.enter("ownBlockContent");
    const line = this.#effects.enter("chunkDocument", { contentType: "document", previous: this.#last });
    if (this.#last) this.#last.next = line;
    this.#last = line;
    this.#isInLine = true;
  }
}

/**
 * Reads the lines of a block as soon as it has ended, as micromark does with a paragraph's: so definitions in them are known
 * before any text is read that refers to them.
 */
export function resolveContent(events: Event[], { parser }: TokenizeContext): Event[] {
  const start = events.findIndex(([, { type }]) => type === "ownBlockContent");
  if (start < 0) return events;
  const content = events.slice(start);
  parser.ownBlockDepth = (parser.ownBlockDepth ?? 0) + 1;
  subtokenize(content);
  parser.ownBlockDepth -= 1;
  return [...events.slice(0, start), ...content];
}
