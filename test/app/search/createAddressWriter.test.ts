import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAddressWriter } from "../../../src/app/search/createAddressWriter.ts";
import { searchSetting } from "../../../src/app/search/searchSetting.ts";

const write = (query: string) => {
  const writer = createAddressWriter(searchSetting({ language: "ko", base: "/blog" }), "마루");
  writer.write({ query, scope: undefined });
  return writer;
};
const asked = () => new URLSearchParams(location.search).get("q");

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({ key: "a" }, "", "/blog/search/");
});
afterEach(() => void vi.useRealTimers());

describe("the address", () => {
  test("says what is searched after a pause, in the same entry of the history", () => {
    write(" 가  나 ");
    expect(asked()).toBeNull();
    vi.advanceTimersByTime(300);
    expect(asked()).toBe("가 나");
    expect(document.title).toBe("‘가 나’ 검색 · 마루");
    expect(history.state).toEqual({ key: "a" });
  });

  test("says it at once where a link is about to be followed, and once", () => {
    const writer = write("가");
    writer.flush();
    expect(asked()).toBe("가");
    history.replaceState(null, "", "/blog/");
    vi.advanceTimersByTime(300);
    writer.flush();
    expect(location.pathname).toBe("/blog/");
  });

  test("stays as it is where the page is left", () => {
    write("가").stop();
    vi.advanceTimersByTime(300);
    expect(asked()).toBeNull();
  });

  test("has the first 200 characters of a long query, none of them halved", () => {
    write("🙂".repeat(500)).flush();
    expect(asked()).toBe("🙂".repeat(200));
  });
});
