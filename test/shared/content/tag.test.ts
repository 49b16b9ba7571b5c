import { describe, expect, test } from "vitest";
import { tagSlug } from "../../../src/shared/content/tag.ts";

describe("tag", () => {
  test.each([
    ["C", "c"],
    ["C#", "c-sharp"],
    ["C++", "c-plus-plus"],
    ["AI/ML", "ai-ml"],
    ["ＡＩ", "ai"],
    ["데이터 센터", "데이터-센터"],
    ["데이터".normalize("NFD"), "데이터"],
  ])("the tag %s has the slug %s", (name, slug) => {
    expect(tagSlug(name)).toBe(slug);
  });
});
