import { assert, asyncProperty } from "fast-check";
import { describe, expect, test } from "vitest";
import { maruLetters, stockLetters } from "../../support/corpus/letters.ts";
import { prose, proseOnEngines, proseWithTags } from "../../support/corpus/randomProse.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { hasWantedDifference, WANTED_DIFFERENCES } from "../../support/checks/wantedDifferences.ts";

/** Seeds are fixed, so that only a change of the code can cause a failure. Each seed generates the same number of texts. */
const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);
const seeds = membersOf(SEEDS, (seed) => seed === 1);
const TEXTS = 300;

/** Matches tags, comments and declarations. Texts with these need not have equal letters, because the reference treats them as browsers do. */
const TAG = /<[A-Za-z/!?]/;

const hangulIn = (text: string) => text.replace(/\P{Script=Hangul}/gu, "");

function isWithin(part: string, whole: string): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found += 1;
  return found === part.length;
}

describe("letters of random prose in the default dialect", () => {
  test.each(seeds)(
    "random prose of signs and Hangul has the same letters as in CommonMark and GFM (seed %i)",
    async (seed) => {
      const text = prose.filter((each) => !TAG.test(each) && !hasWantedDifference(each));
      await assert(
        asyncProperty(text, async (each) => {
          expect(await maruLetters(each)).toBe(await stockLetters(each));
        }),
        { seed, numRuns: TEXTS },
      );
    },
  );

  test.each(seeds)(
    "random prose with syntax of other engines has the same letters as in CommonMark and GFM (seed %i)",
    async (seed) => {
      const text = proseOnEngines.filter((each) => !TAG.test(each) && !hasWantedDifference(each));
      await assert(
        asyncProperty(text, async (each) => {
          expect(await maruLetters(each)).toBe(await stockLetters(each));
        }),
        { seed, numRuns: TEXTS },
      );
    },
  );

  test.each(seeds)(
    "random prose with tags has all Hangul that CommonMark and GFM show (seed %i)",
    async (seed) => {
      const text = proseWithTags.filter((each) => !hasWantedDifference(each));
      await assert(
        asyncProperty(text, async (each) => {
          const [shown, found] = [hangulIn(await stockLetters(each)), hangulIn(await maruLetters(each))];
          expect(isWithin(shown, found), `${shown} is within ${found}`).toBe(true);
        }),
        { seed, numRuns: TEXTS },
      );
    },
  );
});

describe("wanted differences", () => {
  test.each(WANTED_DIFFERENCES.map((each) => [each.name, each] as const))(
    "%s has an example with different letters that only its pattern matches",
    async (_, { example, pattern }) => {
      expect(await maruLetters(example)).not.toBe(await stockLetters(example));
      expect(pattern.test(example)).toBe(true);
      expect(WANTED_DIFFERENCES.filter((other) => other.pattern.test(example))).toHaveLength(1);
    },
  );
});
