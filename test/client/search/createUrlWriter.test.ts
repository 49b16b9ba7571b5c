import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createUrlWriter } from "../../../src/client/search/createUrlWriter.ts";
import { createFeatureContext } from "../../../src/client/data/featureContext.ts";

const write = (query: string) => {
  const writer = createUrlWriter(createFeatureContext({ language: "ko", base: "/blog" }), "마루");
  writer.write({ query, scope: undefined });
  return writer;
};
const queryInUrl = () => new URLSearchParams(location.search).get("q");

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({ key: "a" }, "", "/blog/search/");
});
afterEach(() => void vi.useRealTimers());

describe("URL of the search page", () => {
  test("after a pause in typing, the URL contains the query, without a new history entry", () => {
    write(" 가  나 ");
    expect(queryInUrl()).toBeNull();
    vi.advanceTimersByTime(300);
    expect(queryInUrl()).toBe("가 나");
    expect(document.title).toBe("‘가 나’ 검색 · 마루");
    expect(history.state).toEqual({ key: "a" });
  });

  test("flush writes the query to the URL immediately and only once", () => {
    const writer = write("가");
    writer.flush();
    expect(queryInUrl()).toBe("가");
    history.replaceState(null, "", "/blog/");
    vi.advanceTimersByTime(300);
    writer.flush();
    expect(location.pathname).toBe("/blog/");
  });

  test("a pending query does not change the URL after the reader has left the search page", () => {
    write("가").stop();
    vi.advanceTimersByTime(300);
    expect(queryInUrl()).toBeNull();
  });

  test("the URL contains the first 200 characters of a long query and splits no surrogate pair", () => {
    write("🙂".repeat(500)).flush();
    expect(queryInUrl()).toBe("🙂".repeat(200));
  });
});
