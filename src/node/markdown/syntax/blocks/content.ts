import { subtokenize } from "micromark-util-subtokenize";
import type { Code, Effects, Event, Token, TokenizeContext } from "micromark-util-types";

/** Collects the lines of a block as the chunks of a nested document, which is parsed when the block ends. */
export class BlockContent {
  readonly #effects: Effects;
  #last: Token | undefined;
  #isInLine = false;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  /** Consumes a character. The first character begins a line, because micromark does not allow empty chunks. */
  consume(code: Code): void {
    if (!this.#isInLine) this.#beginLine();
    this.#effects.consume(code);
  }

  /** Ends the current line. */
  endLine(): void {
    if (this.#isInLine) this.#effects.exit("chunkDocument");
    this.#isInLine = false;
  }

  /** Ends the content. */
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
 * Parses the lines of a block as soon as the block ends, as micromark does for paragraphs. Later text can then refer to the definitions in
 * the block.
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
