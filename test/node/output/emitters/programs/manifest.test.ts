import { expect, test } from "vitest";
import { emitManifest } from "../../../../../src/node/output/emitters/programs/manifest.ts";
import { decodeMetadata, withSummaries } from "../../../../../src/shared/manifest/decodeMetadata.ts";
import { compilePublicSchema } from "../../../../support/checks/publicManifest.ts";
import { manifest } from "../../../../support/build/fixtureManifest.ts";

const search = { url: "/search/index.1.json", files: [] };

test("the metadata and summaries files together contain the app's manifest, and the metadata file references the summaries file", async () => {
  const site = { base: "/", manifest } as Parameters<typeof emitManifest>[0]["site"];
  const files = emitManifest({ site, search } as unknown as Parameters<typeof emitManifest>[0]);
  const [, , metadata, summaries] = await Promise.all(
    files.map(async ({ path, contents }) => ({
      path,
      json: JSON.parse(String(await contents())) as unknown,
    })),
  );
  expect(metadata?.path).toBe("manifest.metadata.json");
  const fetched = await decodeMetadata(metadata?.json, "/");
  expect(fetched.summaries).toBe(`/${summaries?.path}`);
  expect(fetched.search).toBe(search.url);
  expect(summaries?.path).toMatch(/^manifest\.summaries\.[0-9a-f]{8}\.json$/);
  expect(withSummaries(fetched, summaries?.json)).toEqual(manifest);
});

test.each([
  ["/", undefined, "/manifest.schema.json"],
  ["/blog/", undefined, "/blog/manifest.schema.json"],
  ["/blog/", "https://kim.example", "https://kim.example/blog/manifest.schema.json"],
])(
  "below %s with the site URL %s, manifest.schema.json has the $id %s and accepts manifest.json",
  async (base, url, $id) => {
    const site = { base, manifest: { ...manifest, site: { ...manifest.site, url } } };
    const files = emitManifest({ site, search } as unknown as Parameters<typeof emitManifest>[0]).slice(0, 2);
    expect(files.map(({ path }) => path)).toEqual(["manifest.json", "manifest.schema.json"]);
    const [json, schema] = await Promise.all(
      files.map(async ({ contents }) => JSON.parse(String(await contents())) as object),
    );
    const { $schema, $id: id, title, description } = schema as Record<string, string>;
    expect([$schema, id]).toEqual(["http://json-schema.org/draft-07/schema#", $id]);
    expect([title, description]).toEqual([expect.stringMatching(/Maru/), expect.stringMatching(/\.$/)]);
    const validate = compilePublicSchema(schema);
    expect([validate(json), validate.errors]).toEqual([true, null]);
  },
);
