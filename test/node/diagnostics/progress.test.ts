import { expect, test } from "vitest";
import { showProgress } from "../../../src/node/diagnostics/progress.ts";

/** Returns the output for work on a hundred posts. One post is finished at each of these times, in milliseconds. */
function show(times: readonly number[], isTTY: boolean): string {
  let written = "";
  let time = 0;
  const stream = { isTTY, write: (text: string | Uint8Array) => ((written += String(text)), true) };
  const progress = showProgress(
    { verb: "compiled", noun: "posts", total: 100 },
    { stream: stream as never, now: () => time },
  );
  for (time of times) progress.advance(1);
  progress.end();
  return written;
}

test("no progress is displayed for work that ends within a second", () => {
  expect(show([0, 400, 999], true)).toBe("");
  expect(show([0, 400, 999], false)).toBe("");
});

test("a terminal displays a progress bar, which is removed when the work ends", () => {
  const written = show([500, 1100, 1110, 1200], true);
  expect(written).toContain("░░ compiled 2 of 100 posts");
  expect(written).not.toContain("compiled 3 of");
  expect(written).toContain("compiled 4 of 100 posts");
  expect(written).not.toContain("\n");
  // Moves the cursor to column 1 and clears the line: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/
  expect(written.endsWith("\u001B[1G\u001B[2K")).toBe(true);
});

test("the progress bar is full when all items are finished", () => {
  const times = Array.from({ length: 100 }, (_, number) => 900 + 100 * number);
  expect(show(times, true)).toContain(`${"█".repeat(24)} compiled 100 of 100 posts`);
});

test("progress is written every five seconds as a line if the output is not a terminal", () => {
  const times = Array.from({ length: 13 }, (_, second) => 1000 * second);
  expect(show(times, false)).toBe("compiled 6 of 100 posts\ncompiled 11 of 100 posts\n");
});
