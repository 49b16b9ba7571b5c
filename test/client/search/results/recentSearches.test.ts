import { afterEach, describe, expect, test, vi } from "vitest";
import {
  addRecentSearch,
  recentSearches,
  removeAllSearches,
  removeSearch,
} from "../../../../src/client/search/results/recentSearches.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("recent searches", () => {
  test("at most eight recent searches are stored, newest first, in NFC, without duplicates and repeated spaces", () => {
    for (const query of ["가", "나", " 데이터  센터 ".normalize("NFD"), "가"]) addRecentSearch(query);
    expect(recentSearches()).toEqual(["가", "데이터 센터", "나"]);
    for (let count = 0; count < 10; count++) addRecentSearch(`${count}`);
    expect(recentSearches()).toEqual(["9", "8", "7", "6", "5", "4", "3", "2"]);
    addRecentSearch("  ");
    expect(recentSearches()).toHaveLength(8);
  });

  test("recent searches are removed one by one or all at once", () => {
    for (const query of ["가", "나"]) addRecentSearch(query);
    expect(removeSearch("나")).toEqual(["가"]);
    expect(recentSearches()).toEqual(["가"]);
    expect(removeAllSearches()).toEqual([]);
    expect(localStorage.getItem("maru:searches")).toBeNull();
  });

  test.each(["{", "3", '{"a":1}', "[1, null]"])(
    "there are no recent searches if the stored value is %s",
    (stored) => {
      localStorage.setItem("maru:searches", stored);
      expect(recentSearches()).toEqual([]);
    },
  );

  test("there are no recent searches if the browser denies access to localStorage", () => {
    const forbid = () => {
      throw new DOMException("denied", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
    addRecentSearch("가");
    expect(recentSearches()).toEqual([]);
    expect(removeSearch("가")).toEqual([]);
  });
});
