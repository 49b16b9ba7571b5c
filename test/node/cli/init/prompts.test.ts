import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { openPrompts } from "../../../../src/node/cli/init/prompts.ts";

function open() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let written = "";
  output.on("data", (text) => (written += String(text)));
  return { prompts: openPrompts(input, output), input, written: () => written };
}

const parseNumber = (text: string) => {
  if (Number.isNaN(Number(text))) throw new Error(`found \`${text}\`, expected a number.`);
  return Number(text);
};

test("an empty answer accepts the default, and a wrong one is asked for again with the reason", async () => {
  const { prompts, input, written } = open();
  const first = prompts.ask("Number", "3", parseNumber);
  input.write("\n");
  expect(await first).toBe(3);
  const second = prompts.ask("Number", "3", parseNumber);
  input.write("many\n");
  await expect.poll(written).toMatch(/expected a number\.\nNumber \[3\]: $/);
  input.write(" 4 \n");
  expect(await second).toBe(4);
  expect(written()).toBe("Number [3]: Number [3]: Found `many`, expected a number.\nNumber [3]: ");
  prompts.close();
});

test.each([
  ["", true],
  ["Y", true],
  ["네", true],
  ["no", false],
  ["ㅜ", false],
])("the answer %j to a question with default yes is %s", async (answer, expected) => {
  const { prompts, input } = open();
  const decision = prompts.confirm("Really?", true);
  input.write(`${answer}\n`);
  expect(await decision).toBe(expected);
  prompts.close();
});

test("a question whose input ends says that nothing was written", async () => {
  const { prompts, input } = open();
  const answer = prompts.ask("Number", "3", parseNumber);
  input.end();
  await expect(answer).rejects.toThrow("\nStopped. Nothing was written.");
});
