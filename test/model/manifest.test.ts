import { describe, expect, test } from "vitest";
import { decodeBody, decodeManifest } from "../../src/model/manifest.ts";
import { manifest } from "../support/fixtureManifest.ts";

const withPost = (over: object) => ({ ...manifest, posts: [{ ...manifest.posts[0], ...over }] });

describe("manifest", () => {
  test("of the right shape is taken as it is", () => {
    expect(decodeManifest(structuredClone(manifest))).toEqual(manifest);
  });

  test("a key that is new in a later minor change is let be", () => {
    expect(() => decodeManifest({ ...manifest, extra: 1 })).not.toThrow();
  });

  test.each([
    [{ ...manifest, version: 7 }, "manifest.json has version 7; this app reads version 1"],
    [{}, "manifest.json: version is missing"],
    [withPost({ date: "22 January" }), /posts\.0\.date: found "22 January", expected/],
    [
      withPost({ body: "//evil.example/b.json" }),
      /posts\.0\.body: found "\/\/evil\.example\/b\.json", expected/,
    ],
    [withPost({ tags: "ai" }), /posts\.0\.tags: found "ai", expected Array/],
  ])("of another shape says where, what was found and what was expected", (json, message) => {
    expect(() => decodeManifest(json)).toThrow(message);
  });

  test("a body of another shape names its file", () => {
    expect(() => decodeBody("/posts/a/body.json", { slug: "a" })).toThrow(
      "/posts/a/body.json: html is missing",
    );
  });
});
