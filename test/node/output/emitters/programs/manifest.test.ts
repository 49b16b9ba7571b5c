import { expect, test } from "vitest";
import { emitManifest } from "../../../../../src/node/output/emitters/programs/manifest.ts";
import { decodeMetadata, withSummaries } from "../../../../../src/shared/manifest/decodeMetadata.ts";
import { manifest } from "../../../../support/build/fixtureManifest.ts";

interface JsonSchema {
  $schema: string;
  required: string[];
  properties: { version: { const: number }; posts: { items: { required: string[]; properties: object } } };
}

const search = { url: "/search/index.1.json", files: [] };

test("the metadata and summaries files together contain the same as manifest.json, and the metadata file references the summaries file", async () => {
  const site = { base: "/", manifest } as Parameters<typeof emitManifest>[0]["site"];
  const files = emitManifest({ site, search } as unknown as Parameters<typeof emitManifest>[0]);
  const [whole, , metadata, summaries] = await Promise.all(
    files.map(async ({ path, contents }) => ({
      path,
      json: JSON.parse(String(await contents())) as unknown,
    })),
  );
  expect(whole).toEqual({ path: "manifest.json", json: JSON.parse(JSON.stringify(manifest)) });
  expect(metadata?.path).toBe("manifest.metadata.json");
  const fetched = await decodeMetadata(metadata?.json, "/");
  expect(fetched.summaries).toBe(`/${summaries?.path}`);
  expect(fetched.search).toBe(search.url);
  expect(summaries?.path).toMatch(/^manifest\.summaries\.[0-9a-f]{8}\.json$/);
  expect(withSummaries(fetched, summaries?.json)).toEqual(manifest);
});

test("manifest.schema.json describes every key of the manifest and lists the required ones", async () => {
  const site = { base: "/", manifest } as Parameters<typeof emitManifest>[0]["site"];
  const [, file] = emitManifest({ site, search } as unknown as Parameters<typeof emitManifest>[0]);
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
    "draft",
    "scheduled",
  ]);
});
