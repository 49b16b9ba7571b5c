import { writePosting } from "../../../../shared/search/index/postings.ts";

/** In bytes, of the longest posting. */
const LONGEST = 8;

/** Places of one term, encoded as they come: of 10,000 texts there are some ten million. */
export class PostingsWriter {
  #bytes = new Uint8Array(LONGEST);
  #length = 0;
  #last = -1;

  /** Places ascend; of one place the first word counts. */
  add(place: number, isHeading: boolean): void {
    if (place === this.#last) return;
    if (this.#length + LONGEST > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length = writePosting({ step: place - this.#last, isHeading }, this.#bytes, this.#length);
    this.#last = place;
  }

  toString(): string {
    return Buffer.from(this.#bytes.buffer, 0, this.#length).toString("latin1");
  }
}
