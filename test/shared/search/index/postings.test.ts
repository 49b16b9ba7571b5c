import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addPostings, OCCURRENCES, writePosting } from "../../../../src/shared/search/index/postings.ts";

type Written = [index: number, occursIn: 1 | 2];

/** Number of texts of the site. All indices in these tests are smaller. */
const COUNT = 100_000;

function encode(postings: readonly Written[]): string {
  const bytes = new Uint8Array(8 * postings.length);
  let length = 0;
  let last = -1;
  for (const [index, occursIn] of postings) {
    length = writePosting(
      { step: index - last, isHeading: occursIn === OCCURRENCES.inHeading },
      bytes,
      length,
    );
    last = index;
  }
  return Buffer.from(bytes.buffer, 0, length).toString("latin1");
}

const anyPostings = fc
  .uniqueArray(fc.tuple(fc.nat(COUNT - 1), fc.constantFrom(OCCURRENCES.inBody, OCCURRENCES.inHeading)), {
    selector: ([index]) => index,
  })
  .map((entries): Written[] => entries.toSorted(([a], [b]) => a - b));

test("postings are encoded without loss, as a string that JSON does not escape and that has no white space", () => {
  fc.assert(
    fc.property(anyPostings, (written) => {
      const encoded = encode(written);
      const read = new Uint8Array(COUNT);
      addPostings(encoded, read);
      const found = [...read.entries()].filter(([, occursIn]) => occursIn !== OCCURRENCES.none);
      expect(found).toEqual(written);
      expect(JSON.stringify(encoded)).toBe(`"${encoded}"`);
      expect(encoded).not.toMatch(/\s/);
    }),
  );
});

test("the higher value of two postings for a text is stored, and a posting beyond the number of texts is ignored", () => {
  const read = new Uint8Array(5);
  for (const occursIn of [1, 2, 1] as const) addPostings(encode([[3, occursIn]]), read);
  addPostings(encode([[7, 1]]), read);
  expect([...read]).toEqual([0, 0, 0, 2, 0]);
});

test("addPostings throws for a character that is not a digit", () => {
  expect(() => addPostings('!"', new Uint8Array(1))).toThrow('found "\\"" among postings');
  expect(() => addPostings("가", new Uint8Array(1))).toThrow('found "가" among postings');
});
