import { describe, expect, test } from "vitest";
import { textFragment } from "../../../src/shared/textFragments/textFragment.ts";
import { readTextDirectives } from "../../../src/shared/textFragments/textDirective.ts";

const nothing = { prefix: "", first: "", last: "", suffix: "" };

describe("text directive", () => {
  test.each([
    ["#:~:text=word", { first: "word" }],
    ["#section:~:text=two%20words", { first: "two words" }],
    [":~:text=one-,two,three,-four", { prefix: "one", first: "two", last: "three", suffix: "four" }],
    [":~:text=one-,two", { prefix: "one", first: "two" }],
    [":~:text=two,-four", { first: "two", suffix: "four" }],
    [":~:text=a%2Cb%2Dc", { first: "a,b-c" }],
    [`:~:text=${encodeURIComponent("한글".normalize("NFD"))}`, { first: "한글" }],
  ])("a text directive is parsed from %s", (hash, expected) => {
    expect(readTextDirectives(hash)).toEqual([{ ...nothing, ...expected }]);
  });

  test.each(["", "#section", ":~:", ":~:text=", ":~:text=%", ":~:text=a,b,c", ":~:other=a", ":~:text=a-"])(
    "there is no text directive in %j",
    (hash) => {
      expect(readTextDirectives(hash)).toEqual([]);
    },
  );

  test("all text directives of a URL fragment are parsed", () => {
    expect(readTextDirectives("#:~:text=a&text=b&x").map(({ first }) => first)).toEqual(["a", "b"]);
  });

  test("a fragment that textFragment returns is parsed into one directive with the text of the passage", () => {
    const text = "물, 불 - 바람\n물, 불 - 바다";
    const fragment = textFragment(
      { text, start: text.lastIndexOf("불"), end: text.lastIndexOf("불") + 1 },
      "ko",
    );
    expect(readTextDirectives(fragment)).toHaveLength(1);
    expect(readTextDirectives(fragment)[0]).toMatchObject({ first: "불" });
  });
});
