import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMPTY_SELECTION,
  readSelection,
  type Selection,
  selectionHref,
  isEmptySelection,
  SORTS,
  toggleExcludedTag,
  toggleTag,
  toggleValue,
} from "../../../src/shared/listing/selection.ts";

const read = (query: string) => readSelection(new URLSearchParams(query));
const canonical = (query: string) => selectionHref(read(query));

describe("a selection's URL", () => {
  test.each([
    ["", "/"],
    ["tag=ai", "/tags/ai/"],
    ["year=2025", "/archive/2025/"],
    ["tag=openai&tag=ai", "/?tag=ai&tag=openai"],
    ["year=2025&tag=openai&tag=ai", "/?tag=ai&tag=openai&year=2025"],
    ["tag=ai&tag=AI&tag=%20ai", "/tags/ai/"],
    ["not=oracle", "/?not=oracle"],
    ["sort=oldest&tag=ai", "/?tag=ai&sort=oldest"],
    ["sort=newest", "/"],
    ["sort=sideways&tag=ai", "/tags/ai/"],
    ["q=%20원자로%20%20둘%20", `/?q=${encodeURIComponent("원자로 둘")}`],
    ["tag=C%2B%2B&tag=c%23", "/?tag=c-plus-plus&tag=c-sharp"],
    [`tag=${"데이터".normalize("NFD")}&year=2025`, `/?tag=${encodeURIComponent("데이터")}&year=2025`],
    ["section=Essays&category=Deep+Sea&q=a&not=x", "/?not=x&category=deep-sea&section=essays&q=a"],
    ["utm_source=mail&tag=ai", "/tags/ai/"],
    ["q=a%26b%3Dc", "/?q=a%26b%3Dc"],
  ])("the selection in the query %j has the canonical URL %s", (query, href) => {
    expect(canonical(query)).toBe(href);
  });

  const slugs = fc.array(fc.constantFrom("ai", "openai", "oracle", "데이터-센터", "c-plus-plus"));
  const selections = fc.record({
    tags: slugs,
    not: slugs,
    year: fc.option(fc.constantFrom("2024", "2025"), { nil: undefined }),
    category: fc.option(fc.constantFrom("essays", "여행"), { nil: undefined }),
    section: fc.option(fc.constantFrom("notes"), { nil: undefined }),
    q: fc.string({ unit: "grapheme" }),
    sort: fc.constantFrom(...SORTS),
  });

  test("the URL of a selection is parsed as the same selection and does not depend on the order of tags", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const href = selectionHref(selection);
        const [, tag = ""] = /^\/tags\/(.*)\/$/.exec(href) ?? [];
        const [, year = ""] = /^\/archive\/(.*)\/$/.exec(href) ?? [];
        const query = new URLSearchParams(href.split("?")[1]);
        if (tag) query.set("tag", decodeURIComponent(tag));
        if (year) query.set("year", year);
        expect(selectionHref(readSelection(query))).toBe(href);
        const turned = { ...selection, tags: selection.tags.toReversed(), not: selection.not.toReversed() };
        expect(selectionHref(turned)).toBe(href);
      }),
    );
  });
});

describe("changes of a selection", () => {
  const chosen: Selection = { ...EMPTY_SELECTION, tags: ["ai"], not: ["oracle"] };

  test("choosing a tag adds it, and choosing it again removes it", () => {
    expect(toggleTag(chosen, "openai").tags).toEqual(["ai", "openai"]);
    expect(toggleTag(chosen, "ai").tags).toEqual([]);
  });

  test("choosing a tag removes its exclusion, and excluding it removes the choice", () => {
    expect(toggleTag(chosen, "oracle")).toMatchObject({ tags: ["ai", "oracle"], not: [] });
    expect(toggleExcludedTag(chosen, "ai")).toMatchObject({ tags: [], not: ["ai", "oracle"] });
    expect(toggleExcludedTag(chosen, "oracle").not).toEqual([]);
  });

  test("choosing a year replaces the chosen year, or removes it if it is the same year", () => {
    const year = toggleValue(chosen, "year", "2024");
    expect(toggleValue(year, "year", "2025").year).toBe("2025");
    expect(toggleValue(year, "year", "2024").year).toBeUndefined();
  });

  test("a selection with only a sort order is empty", () => {
    expect(isEmptySelection({ ...EMPTY_SELECTION, sort: "oldest" })).toBe(true);
    expect(isEmptySelection(chosen)).toBe(false);
  });
});
