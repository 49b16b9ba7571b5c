import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { decodeBody, ManifestSchema } from "../../src/model/manifest.ts";
import { manifest } from "../support/fixtureManifest.ts";

describe("manifest", () => {
  test("of the right shape is taken as it is", () => {
    expect(v.parse(ManifestSchema, structuredClone(manifest))).toEqual(manifest);
  });

  test("a body of another shape names its file", () => {
    expect(() => decodeBody({ slug: "a", body: "/posts/a/body.json" }, { slug: "a" })).toThrow(
      "/posts/a/body.json: html is missing",
    );
  });
});
