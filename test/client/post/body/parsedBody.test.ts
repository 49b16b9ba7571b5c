import { expect, test } from "vitest";
import { isParsed, parseIfLong, putParsed } from "../../../../src/client/post/body/parsedBody.ts";

const textOf = (name: string) => `<p id="a">${name} &amp; <b>굵게</b></p>\n`.repeat(4000);

test("a long body that is requested twice at once is parsed once and inserted as nodes", async () => {
  const html = textOf("긴 글");
  expect(html.length).toBeGreaterThan(100_000);
  const parsing = parseIfLong(html);
  expect(parseIfLong(html)).toBe(parsing);
  await parsing;
  expect(isParsed(html)).toBe(true);
  const element = document.createElement("div");
  putParsed(html, element);
  // jsdom parses each piece separately. `test/long/longText.test.ts` compares the entire text in browsers.
  expect(element.querySelector("b")?.textContent).toBe("굵게");
  expect(isParsed(html)).toBe(false);
});

test("a long body is parsed again when it is opened a second time", async () => {
  const html = textOf("다시");
  for (let time = 1; time <= 2; time++) {
    await parseIfLong(html);
    expect(isParsed(html)).toBe(true);
    putParsed(html, document.createElement("div"));
  }
});

test("a short body is not parsed before rendering", async () => {
  await parseIfLong("<p>짧다</p>");
  expect(isParsed("<p>짧다</p>")).toBe(false);
});
