import { expect, test } from "vitest";
import { createWholeShelf } from "../../../../src/shared/search/index/wholeIndexSource.ts";

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

test("finds texts as their files arrive, newest first", async () => {
  const shelf = createWholeShelf(index, async (address) => files[address]);
  await shelf.more();
  expect(await shelf.find({ text: "제목" })).toEqual(new Map([[0, "heading"]]));
  expect(await shelf.find({ text: "우물" })).toEqual(new Map());
  expect(shelf.isPart()).toBe(true);
  await shelf.more();
  expect(await shelf.find({ text: "우물" })).toEqual(new Map([[1, "body"]]));
  expect(shelf.isPart()).toBe(false);
  expect(shelf.more()).toBeUndefined();
  expect((await shelf.load([1, 2])).map((text) => text?.blocks)).toEqual([["Old yard, 우물"], undefined]);
  expect(await shelf.words()).toEqual(["old", "yard"]);
});

test("fetches a file once for concurrent requests, and again after a failure", async () => {
  const asked: string[] = [];
  const shelf = createWholeShelf(index, async (address) => {
    asked.push(address);
    if (asked.length === 1) throw new Error("no network");
    return files[address];
  });
  await expect(Promise.all([shelf.more(), shelf.more()])).rejects.toThrow("no network");
  expect(asked).toEqual(["/new.json"]);
  await shelf.more();
  await shelf.more();
  expect(asked).toEqual(["/new.json", "/new.json", "/old.json"]);
});

test("reports a file of an invalid shape", async () => {
  const shelf = createWholeShelf(index, async () => [{ blocks: "text" }]);
  await expect(shelf.more()).rejects.toThrow("/new.json: 0.blocks: found");
});
