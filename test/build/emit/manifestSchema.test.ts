import { expect, test } from "vitest";
import { emitManifestSchema } from "../../../src/build/emit/manifestSchema.ts";

interface JsonSchema {
  $schema: string;
  required: string[];
  properties: { version: { const: number }; posts: { items: { required: string[]; properties: object } } };
}

test("manifest.schema.json describes every key of the manifest and says which must be there", async () => {
  const [file] = emitManifestSchema({} as Parameters<typeof emitManifestSchema>[0]);
  expect(file?.path).toBe("manifest.schema.json");
  const schema = JSON.parse(String(await file?.contents())) as JsonSchema;
  expect(schema.$schema).toMatch(/^http:\/\/json-schema\.org\//);
  expect(schema.required).toEqual(["version", "site", "tags", "posts", "pages"]);
  expect(schema.properties.version.const).toBe(1);
  const { required, properties } = schema.properties.posts.items;
  expect(Object.keys(properties).filter((key) => !required.includes(key))).toEqual([
    "date",
    "updated",
    "section",
    "series",
    "image",
  ]);
});
