import { expect, test } from "vitest";
import { dropBody } from "../../../../src/node/cli/newPost/dropBody.ts";

test.each([
  ["---\ntitle: A\n---\n\ntext\n\n# B\n\nmore text", "---\ntitle: A\n---\n\n# B"],
  ["+++\ntitle = 'A'\n+++\ntext", "+++\ntitle = 'A'\n+++\n"],
  ["---\ntitle: A\n---\n", "---\ntitle: A\n---\n"],
  ["# A\n\ntext", "# A"],
  ["", ""],
])("dropping the body of %j leaves %j", (text, rest) => {
  expect(dropBody({ path: "a.md", text }).text).toBe(rest);
});
