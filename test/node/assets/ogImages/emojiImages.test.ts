import { describe, expect, test } from "vitest";
import { findEmoji, readEmojiImage } from "../../../../src/node/assets/ogImages/emojiImages.ts";

describe("findEmoji", () => {
  test.each([
    ["🍕", "1f355"],
    ["❤️", "2764"],
    ["🇰🇷", "1f1f0-1f1f7"],
    ["👩🏽‍🚀", "1f469-1f3fd-200d-1f680"],
    ["🏳️‍🌈", "1f3f3-fe0f-200d-1f308"],
  ])("the emoji %s has the image %s", (character, name) => {
    expect(findEmoji(character)).toBe(name);
  });

  test.each(["a", "가", "1", "🫩"])("the character %s has no image", (character) => {
    expect(findEmoji(character)).toBeUndefined();
  });
});

describe("readEmojiImage", () => {
  test("the image of an emoji is a complete SVG", async () => {
    expect(String(await readEmojiImage("1f355"))).toMatch(/^<svg [^]*<\/svg>\s*$/);
  });

  test("a name without an image is an error", async () => {
    await expect(readEmojiImage("61")).rejects.toThrow("no emoji image with the name 61");
  });
});
