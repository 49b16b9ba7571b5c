import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { decodeBody, ManifestSchema } from "../../../src/shared/manifest/schema.ts";
import { manifest } from "../../support/build/fixtureManifest.ts";

describe("manifest", () => {
  test("is parsed unchanged when its shape is valid", () => {
    expect(v.parse(ManifestSchema, structuredClone(manifest))).toEqual(manifest);
  });

  test("has a body whose file is reported when its shape is invalid", () => {
    expect(() => decodeBody({ slug: "a", body: "/posts/a/body.json" }, { slug: "a" })).toThrow(
      "/posts/a/body.json: html is missing",
    );
  });
});
