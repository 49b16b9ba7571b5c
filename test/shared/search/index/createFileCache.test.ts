import { expect, test } from "vitest";
import { createFileCache } from "../../../../src/shared/search/index/createFileCache.ts";

function createTestCache(maxBytes: number) {
  const requestedUrls: string[] = [];
  const broken = new Set<string>();
  const fetchFile = createFileCache({
    fetch: async (url: string) => {
      requestedUrls.push(url);
      if (broken.has(url)) throw new Error(`${url}: the server answered 503`);
      return url.toUpperCase();
    },
    sizeOf: () => 10,
    maxBytes,
  });
  return { requestedUrls, broken, fetchFile };
}

test("the cache fetches a file once, even if it is requested again while loading", async () => {
  const { requestedUrls, fetchFile } = createTestCache(100);
  expect(await Promise.all([fetchFile("a"), fetchFile("a")])).toEqual(["A", "A"]);
  expect(await fetchFile("a")).toBe("A");
  expect(requestedUrls).toEqual(["a"]);
});

test("the cache fetches a file again after a failed fetch", async () => {
  const { requestedUrls, broken, fetchFile } = createTestCache(100);
  broken.add("a");
  await expect(fetchFile("a")).rejects.toThrow("the server answered 503");
  broken.clear();
  expect(await fetchFile("a")).toBe("A");
  expect(requestedUrls).toEqual(["a", "a"]);
});

test("the cache evicts the least recently used file when it is full", async () => {
  const { requestedUrls, fetchFile } = createTestCache(25);
  for (const url of ["a", "b", "a", "c"]) await fetchFile(url);
  expect(requestedUrls).toEqual(["a", "b", "c"]);
  await fetchFile("a");
  expect(requestedUrls).toEqual(["a", "b", "c"]);
  await fetchFile("b");
  expect(requestedUrls).toEqual(["a", "b", "c", "b"]);
});

test("a file larger than the limit is cached until the next file is fetched", async () => {
  const { requestedUrls, fetchFile } = createTestCache(5);
  for (const url of ["a", "a", "b", "a"]) await fetchFile(url);
  expect(requestedUrls).toEqual(["a", "b", "a"]);
});
