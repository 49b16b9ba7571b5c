import { expect, test } from "vitest";
import { createIdFinder } from "../../../../src/node/markdown/structure/findId.ts";

const findId = createIdFinder({
  title: "The Title",
  ids: ["part-one", "partone", "^Block", "fn-1", "section"],
  oldIds: [["Part-One", "section"]],
  otherIds: [
    ["_1", "part-one"],
    ["chapter#section", "section"],
  ],
});

test.each([
  ["part-one", "part-one"],
  ["partone", "partone"],
  ["SEC-TION", "section"],
  ["Part-One", "section"],
  ["Part One", "partone"],
  ["_1", "part-one"],
  ["user-content-fn-1", "fn-1"],
  ["Chapter#Section", "section"],
  ["elsewhere#section", "section"],
  ["^Block", "^Block"],
  ["^block", "^Block"],
  ["the-title", ""],
  ["^part-one", undefined],
  ["nowhere", undefined],
  ["", undefined],
])("the hash `%s` leads to the id %j", (hash, id) => {
  expect(findId(hash)).toBe(id);
});
