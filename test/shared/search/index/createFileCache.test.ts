import { expect, test } from "vitest";
import { createFileCache } from "../../../../src/shared/search/index/createFileCache.ts";

function createTestCache(maxBytes: number) {
  const asked: string[] = [];
  const broken = new Set<string>();
  const fetchFile = createFileCache({
    fetch: async (url: string) => {
      asked.push(url);
      if (broken.has(url)) throw new Error(`${url}: the server answered 503`);
      return url.toUpperCase();
    },
    sizeOf: () => 10,
    maxBytes,
  });
  return { asked, broken, fetchFile };
}

test("fetches a file once, even when it is requested again while loading", async () => {
  const { asked, fetchFile } = createTestCache(100);
  expect(await Promise.all([fetchFile("a"), fetchFile("a")])).toEqual(["A", "A"]);
  expect(await fetchFile("a")).toBe("A");
  expect(asked).toEqual(["a"]);
});

test("fetches a file again after a failure", async () => {
  const { asked, broken, fetchFile } = createTestCache(100);
  broken.add("a");
  await expect(fetchFile("a")).rejects.toThrow("the server answered 503");
  broken.clear();
  expect(await fetchFile("a")).toBe("A");
  expect(asked).toEqual(["a", "a"]);
});

test("drops the least recently used file when the cache is full", async () => {
  const { asked, fetchFile } = createTestCache(25);
  for (const url of ["a", "b", "a", "c"]) await fetchFile(url);
  expect(asked).toEqual(["a", "b", "c"]);
  await fetchFile("a");
  expect(asked).toEqual(["a", "b", "c"]);
  await fetchFile("b");
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("caches a file larger than the limit until the next file is fetched", async () => {
  const { asked, fetchFile } = createTestCache(5);
  for (const url of ["a", "a", "b", "a"]) await fetchFile(url);
  expect(asked).toEqual(["a", "b", "a"]);
});
