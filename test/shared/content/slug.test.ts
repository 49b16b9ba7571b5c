import { describe, expect, test } from "vitest";
import { MAX_SLUG_BYTES, parseSlug, slugify } from "../../../src/shared/content/slug.ts";

describe("slug", () => {
  test.each([
    ["the-stargate-project", "the-stargate-project"],
    ["한글-주소", "한글-주소"],
    ["한글".normalize("NFD"), "한글"],
    ["Rust-1.10", "Rust-1.10"],
    ["2024", "2024"],
    ["the-x---datacenter", "the-x---datacenter"],
    ["__init__-읽기-", "__init__-읽기-"],
    ["-a", "-a"],
    ["v1.2~rc+1..2", "v1.2~rc+1..2"],
  ])("%s is a valid slug and is converted to NFC", (text, slug) => {
    expect(parseSlug(text)).toBe(slug);
  });

  test.each([
    "",
    "a b",
    "../x",
    "a/b",
    "..",
    ".",
    ".a",
    "---",
    "a:b",
    "what's",
    "a\u200bb",
    "a\u202eb",
    "a\u3164b",
    "\ufe0f",
    "a%2fb",
    "가".repeat(67),
  ])("%j is rejected as a slug", (text) => {
    expect(parseSlug(text)).toBeUndefined();
  });

  test.each([
    ["Hello, World!", "hello-world"],
    ["  마루에 앉아  ", "마루에-앉아"],
    ["a/b\\c", "a-b-c"],
    ["a\u3164b ❤\ufe0f", "ab"],
    ["ΑΒΓ déjà", "αβγ-déjà"],
  ])("the text %j is converted to the slug %s", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("a text without letters or digits is not converted to a slug", () => {
    expect(slugify("🎉 …")).toBeUndefined();
  });

  test("the slug of a long text is cut to the maximum length between characters", () => {
    const slug = slugify("가".repeat(500)) ?? "";
    expect(slug).toHaveLength(Math.floor(MAX_SLUG_BYTES / 3));
  });
});
