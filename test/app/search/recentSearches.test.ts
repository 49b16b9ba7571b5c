import { afterEach, describe, expect, test, vi } from "vitest";
import {
  noteSearch,
  recentSearches,
  removeAllSearches,
  removeSearch,
} from "../../../src/app/search/recentSearches.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("recent searches", () => {
  test("are kept newest first, each once, NFC and without blanks around, at most eight", () => {
    for (const query of ["가", "나", " 데이터  센터 ".normalize("NFD"), "가"]) noteSearch(query);
    expect(recentSearches()).toEqual(["가", "데이터 센터", "나"]);
    for (let count = 0; count < 10; count++) noteSearch(`${count}`);
    expect(recentSearches()).toEqual(["9", "8", "7", "6", "5", "4", "3", "2"]);
    noteSearch("  ");
    expect(recentSearches()).toHaveLength(8);
  });

  test("are removed one by one or all", () => {
    for (const query of ["가", "나"]) noteSearch(query);
    expect(removeSearch("나")).toEqual(["가"]);
    expect(recentSearches()).toEqual(["가"]);
    expect(removeAllSearches()).toEqual([]);
    expect(localStorage.getItem("maru:searches")).toBeNull();
  });

  test.each(["{", "3", '{"a":1}', "[1, null]"])("are none where the browser keeps %s", (kept) => {
    localStorage.setItem("maru:searches", kept);
    expect(recentSearches()).toEqual([]);
  });

  test("are none where the browser forbids to keep them", () => {
    const forbid = () => {
      throw new DOMException("denied", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(forbid);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbid);
    noteSearch("가");
    expect(recentSearches()).toEqual([]);
    expect(removeSearch("가")).toEqual([]);
  });
});
