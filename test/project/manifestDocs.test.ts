import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifestFields } from "../../schemas/manifestFields.ts";
import type { PublicManifest } from "../../src/node/output/emitters/programs/publicManifest.ts";
import { compilePublicSchema, keysOf } from "../support/checks/publicManifest.ts";

const doc = readFileSync("docs/manifest.md", "utf8");
const blockOf = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(doc)?.[1] ?? "";
const example = JSON.parse(blockOf("json")) as PublicManifest;

test("the example in docs/manifest.md is valid and shows every field", () => {
  const validate = compilePublicSchema();
  expect([validate(example), validate.errors]).toEqual([true, null]);
  expect(keysOf(example).toSorted()).toEqual(
    manifestFields()
      .map(({ path }) => path)
      .toSorted(),
  );
});

test("the tags of the example in docs/manifest.md have the right counts and URLs", () => {
  const used = example.posts.flatMap(({ tags }) => tags);
  expect(example.tags.map(({ slug, url, count }) => ({ slug, url, count }))).toEqual(
    [...new Set(used)].toSorted().map((slug) => ({
      slug,
      url: `/blog/tags/${encodeURIComponent(slug)}/`,
      count: used.filter((tag) => tag === slug).length,
    })),
  );
});

test("the code in docs/manifest.md prints the URLs and tag names of the example's posts", async () => {
  const printed: unknown[] = [];
  const fetchExample = (url: string) => ({ url, json: () => example });
  const AsyncFunction = (async () => {}).constructor as new (
    ...texts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const run = new AsyncFunction("fetch", "console", blockOf("js"));
  await run(fetchExample, { log: (value: unknown) => printed.push(value) });
  expect(printed).toEqual([
    {
      title: "달항아리",
      html: "https://kim.example/blog/posts/moon-jar/",
      markdown: "https://kim.example/blog/posts/moon-jar/index.md",
      tags: ["나무", "C++"],
    },
    {
      title: "Rain",
      html: "https://kim.example/blog/2024/rain.html",
      markdown: "https://kim.example/blog/2024/rain.md",
      tags: [],
    },
  ]);
});
