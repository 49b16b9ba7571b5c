import { expect, test } from "vitest";
import { limitConcurrency } from "../../../../src/node/assets/images/limitConcurrency.ts";

test("limitConcurrency(3) runs all calls, three at a time, even if some fail", async () => {
  let running = 0;
  let most = 0;
  const call = limitConcurrency(3, async (number: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => void setImmediate(resolve));
    running--;
    if (number % 4 === 1) throw new Error(`call ${number}`);
    return number * 2;
  });
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const results = await Promise.allSettled(numbers.map((number) => call(number)));
  expect(most).toBe(3);
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual(
    numbers.map((number) => (number % 4 === 1 ? "failed" : number * 2)),
  );
});
