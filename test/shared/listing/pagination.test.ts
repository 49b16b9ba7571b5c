import { describe, expect, test } from "vitest";
import { pageCount, postsOfPage } from "../../../src/shared/listing/pagination.ts";

describe("pagination", () => {
  test("posts are split into pages, and an empty list has one page", () => {
    expect(pageCount(0, 10)).toBe(1);
    expect(pageCount(10, 10)).toBe(1);
    expect(pageCount(11, 10)).toBe(2);
    expect(postsOfPage([1, 2, 3, 4, 5], 2, 2)).toEqual([3, 4]);
  });
});
