import { expect, test } from "vitest";
import { createWholeIndexSource } from "../../../../src/shared/search/index/wholeIndexSource.ts";

const files: Record<string, unknown> = {
  "/new.json": [{ blocks: ["제목", "마당이다."], headings: [0] }],
  "/old.json": [{ blocks: ["Old yard, 우물"], headings: [] }],
};
const index = {
  version: 1 as const,
  texts: [
    ["/new.json", 0],
    ["/old.json", 1],
  ] as [string, number][],
  count: 2,
};

test("each call of loadMore makes the texts of one more file searchable, newest first", async () => {
  const source = createWholeIndexSource(index, async (url) => files[url]);
  await source.loadMore();
  expect(await source.find({ text: "제목" })).toEqual(new Map([[0, "heading"]]));
  expect(await source.find({ text: "우물" })).toEqual(new Map());
  expect(source.isPartial()).toBe(true);
  await source.loadMore();
  expect(await source.find({ text: "우물" })).toEqual(new Map([[1, "body"]]));
  expect(source.isPartial()).toBe(false);
  expect(source.loadMore()).toBeUndefined();
  expect((await source.load([1, 2])).map((text) => text?.blocks)).toEqual([["Old yard, 우물"], undefined]);
  expect(await source.words()).toEqual(["old", "yard"]);
});

test("the source fetches a file once for concurrent requests, and again after a failure", async () => {
  const requestedUrls: string[] = [];
  const source = createWholeIndexSource(index, async (url) => {
    requestedUrls.push(url);
    if (requestedUrls.length === 1) throw new Error("no network");
    return files[url];
  });
  await expect(Promise.all([source.loadMore(), source.loadMore()])).rejects.toThrow("no network");
  expect(requestedUrls).toEqual(["/new.json"]);
  await source.loadMore();
  await source.loadMore();
  expect(requestedUrls).toEqual(["/new.json", "/new.json", "/old.json"]);
});

test("the source reports a file of texts that has an invalid shape", async () => {
  const source = createWholeIndexSource(index, async () => [{ blocks: "text" }]);
  await expect(source.loadMore()).rejects.toThrow("/new.json: 0.blocks: found");
});
