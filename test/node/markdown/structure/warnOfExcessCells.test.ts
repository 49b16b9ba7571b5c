import { expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

const options = { contentFolder: "test/fixtures", base: "/", language: "en" };
const HEAD = "| a | b |\n|---|---|\n";

async function messagesOf(text: string) {
  const { problems } = await compileDocument({ path: "posts/a.md", text }, options);
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

test.each([
  ["| 1 | 2 | 셋 |", "셋"],
  ["1 | 2 | **3**", "3"],
  ["| `a | b` | c |", "c"],
  ["| 1 | 2 | | `4` |", "4"],
  ["| a || b | c |", "b"],
])("the row %j with an excess cell is reported with the hidden text", async (row, lost) => {
  const [message, ...others] = await messagesOf(`${HEAD}| 1 | 2 |\n${row}`);
  expect(others).toEqual([]);
  expect(message).toMatch(/^4: this row has \d cells and its table 2 columns/);
  expect(message).toContain(`so \`${lost}\` is not shown`);
});

test.each(["| 1 | 2 |", "| 1 |", "| 1 | 2 | |", "| 1 \\| 2 | 3 |", "| `a \\| b` | c |", "1 | 2"])(
  "the row %j is not reported",
  async (row) => {
    expect(await messagesOf(HEAD + row)).toEqual([]);
  },
);
