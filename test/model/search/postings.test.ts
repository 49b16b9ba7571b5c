import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addPostings, type Postings, writePosting } from "../../../src/model/search/postings.ts";

function encode(postings: Postings): string {
  const bytes = new Uint8Array(8 * postings.size);
  let length = 0;
  let last = -1;
  for (const [place, field] of postings) {
    length = writePosting({ step: place - last, isHeading: field === "heading" }, bytes, length);
    last = place;
  }
  return Buffer.from(bytes.buffer, 0, length).toString("latin1");
}

const postings = fc
  .uniqueArray(fc.tuple(fc.nat(1_000_000), fc.constantFrom("heading" as const, "body" as const)), {
    selector: ([place]) => place,
  })
  .map((entries): Postings => new Map(entries.toSorted(([a], [b]) => a - b)));

test("postings are read as they were written, from a string that JSON leaves as it is and that has no blank", () => {
  fc.assert(
    fc.property(postings, (written) => {
      const encoded = encode(written);
      const read: Postings = new Map();
      addPostings(encoded, read);
      expect(read).toEqual(written);
      expect(JSON.stringify(encoded)).toBe(`"${encoded}"`);
      expect(encoded).not.toMatch(/\s/);
    }),
  );
});

test("of a text that two terms have, the weightier place stays", () => {
  const read: Postings = new Map();
  for (const field of ["body", "heading", "body"] as const) addPostings(encode(new Map([[3, field]])), read);
  expect(read).toEqual(new Map([[3, "heading"]]));
});

test("what is no posting is refused", () => {
  expect(() => addPostings('!"', new Map())).toThrow('found "\\"" among postings');
  expect(() => addPostings("가", new Map())).toThrow('found "가" among postings');
});
