import { describe, expect, test } from "vitest";
import { countTags, tagSlug } from "../../src/model/tag.ts";

describe("tag", () => {
  test.each([
    ["C", "c"],
    ["C#", "c-sharp"],
    ["C++", "c-plus-plus"],
    ["AI/ML", "ai-ml"],
    ["데이터 센터", "데이터-센터"],
    ["데이터".normalize("NFD"), "데이터"],
  ])("%s has the address %s", (name, slug) => {
    expect(tagSlug(name)).toBe(slug);
  });

  test("counts are by slug, most used first, spelt as most posts spell it", () => {
    expect(countTags([["AI", "web"], ["ai"], ["AI"], []])).toEqual([
      { name: "AI", slug: "ai", count: 3 },
      { name: "web", slug: "web", count: 1 },
    ]);
  });
});
