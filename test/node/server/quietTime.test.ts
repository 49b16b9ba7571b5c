import { expect, test } from "vitest";
import { createQuietTime } from "../../../src/node/server/quietTime.ts";

/** Waits after changes at these times, in milliseconds. Returns the time when the wait ends. It begins with the first change. */
async function waitAfter(changes: readonly number[]): Promise<number> {
  const left = [...changes];
  let time = left.shift() ?? 0;
  const quiet = createQuietTime({
    now: () => time,
    async delay(ms) {
      const end = time + ms;
      while (left[0] !== undefined && left[0] <= end) {
        time = left.shift() as number;
        quiet.note();
      }
      time = end;
    },
  });
  if (changes.length > 0) quiet.note();
  await quiet.wait();
  return time;
}

test("a wait ends 60 ms after the last change of a series", async () => {
  expect(await waitAfter([0])).toBe(60);
  expect(await waitAfter([0, 30])).toBe(90);
  expect(await waitAfter([0, 30, 85, 146])).toBe(145);
});

test("a wait without a recent change ends immediately", async () => {
  expect(await waitAfter([])).toBe(0);
});

test("a wait ends after a second, even if files change all the time", async () => {
  expect(await waitAfter(Array.from({ length: 500 }, (_, index) => index * 10))).toBe(1000);
});
