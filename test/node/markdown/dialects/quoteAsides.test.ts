import { expect, test } from "vitest";
import { quoteAsides } from "../../../../src/node/markdown/dialects/platforms/quoteAsides.ts";

const quote = (text: string) => quoteAsides(text.split("\n")).join("\n");

test("Notion's callouts become quotes on the same lines, also within lists", () => {
  expect(quote("글\n<aside>\n💡 **중요**\n\n- 하나\n</aside>\n뒤")).toBe(
    "글\n\n> 💡 **중요**\n>\n> - 하나\n\n뒤",
  );
  expect(quote("- a\n    <aside>\n    💡\n    </aside>")).toBe("- a\n\n    > 💡\n");
});

test.each(["```\n<aside>\na\n</aside>\n```", "<aside>\n열린 것", "<aside>한 줄</aside>"])(
  "text that is not a callout of Notion stays: %j",
  (text) => expect(quote(text)).toBe(text),
);
