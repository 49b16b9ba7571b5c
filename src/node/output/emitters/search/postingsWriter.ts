import { writePosting } from "../../../../shared/search/index/postings.ts";

/** Maximum size of an encoded posting, in bytes. */
const MAX_POSTING_BYTES = 8;

/**
 * Encodes the postings of one term as they are added. No posting is stored as an object, because 10,000 texts have about ten million
 * postings.
 */
export class PostingsWriter {
  #bytes = new Uint8Array(MAX_POSTING_BYTES);
  #length = 0;
  #last = -1;

  /** Adds a posting of a text. Indices of texts must be in ascending order; a repeated index is ignored. */
  add(index: number, isHeading: boolean): void {
    if (index === this.#last) return;
    if (this.#length + MAX_POSTING_BYTES > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length = writePosting({ step: index - this.#last, isHeading }, this.#bytes, this.#length);
    this.#last = index;
  }

  toString(): string {
    return Buffer.from(this.#bytes.buffer, 0, this.#length).toString("latin1");
  }
}
