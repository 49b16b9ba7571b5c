import { expect, test } from "vitest";
import { foldKey } from "../../../../src/node/content/frontMatter/foldKey.ts";
import type { FieldOptions } from "../../../../src/node/content/schema/field.ts";
import { FIELDS } from "../../../../src/node/content/schema/frontMatter.ts";

test("no two documented front matter fields read the same key, except `published`", () => {
  const documented = Object.values<FieldOptions>(FIELDS).filter(({ description }) => description);
  const keys = documented.flatMap((field) => [...new Set(field.keys.map(foldKey))]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(["published"]);
});
