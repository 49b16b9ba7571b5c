import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { decodeBody, ManifestSchema } from "../../../src/shared/manifest/schema.ts";
import { manifest } from "../../support/build/fixtureManifest.ts";

describe("manifest", () => {
  test("parsing a manifest with a valid shape does not change it", () => {
    expect(v.parse(ManifestSchema, structuredClone(manifest))).toEqual(manifest);
  });

  test("a body file with an invalid shape is reported with its URL", () => {
    expect(() => decodeBody({ slug: "a", body: "/posts/a/body.json" }, { slug: "a" })).toThrow(
      "/posts/a/body.json: html is missing",
    );
  });
});
