import { expect, test } from "vitest";
import { cacheFiles } from "../../../../src/shared/search/index/cacheFiles.ts";

function createKept(most: number) {
  const asked: string[] = [];
  const broken = new Set<string>();
  const fileAt = cacheFiles({
    fetch: async (url: string) => {
      asked.push(url);
      if (broken.has(url)) throw new Error(`${url}: the server answered 503`);
      return url.toUpperCase();
    },
    sizeOf: () => 10,
    most,
  });
  return { asked, broken, fileAt };
}

test("fetches a file once, even when it is requested again while loading", async () => {
  const { asked, fileAt } = createKept(100);
  expect(await Promise.all([fileAt("a"), fileAt("a")])).toEqual(["A", "A"]);
  expect(await fileAt("a")).toBe("A");
  expect(asked).toEqual(["a"]);
});

test("fetches a file again after a failure", async () => {
  const { asked, broken, fileAt } = createKept(100);
  broken.add("a");
  await expect(fileAt("a")).rejects.toThrow("the server answered 503");
  broken.clear();
  expect(await fileAt("a")).toBe("A");
  expect(asked).toEqual(["a", "a"]);
});

test("drops the least recently used file when the cache is full", async () => {
  const { asked, fileAt } = createKept(25);
  for (const url of ["a", "b", "a", "c"]) await fileAt(url);
  expect(asked).toEqual(["a", "b", "c"]);
  await fileAt("a");
  expect(asked).toEqual(["a", "b", "c"]);
  await fileAt("b");
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("caches a file larger than the limit until the next file is fetched", async () => {
  const { asked, fileAt } = createKept(5);
  for (const url of ["a", "a", "b", "a"]) await fileAt(url);
  expect(asked).toEqual(["a", "b", "a"]);
});
