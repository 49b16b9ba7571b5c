import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readManifest } from "../../support/build/readManifest.ts";
import { sites } from "../../support/sites/sites.ts";

const { seed } = await sites("seed");
const read = (path: string) => readFile(join(seed.folder, path), "utf8");

test("the page of the seed site's post has its title, date, tags, link and twelve paragraphs", async () => {
  const html = await read("posts/the-stargate-project/index.html");
  const body = /<div id="maru-body" class="prose">(.*?)<\/div>/s.exec(html)?.[1] ?? "";
  expect(html).toContain("<title>The Stargate Project - Datacenter for AI · 마루</title>");
  expect(html).toMatch(/<time datetime="2025-01-22">2025년 1월 22일<\/time>/i);
  for (const tag of ["ai", "datacenter", "openai", "oracle", "softbank"]) {
    expect(html).toMatch(new RegExp(`<a href="/tags/${tag}/"[^>]*>${tag}</a>`));
  }
  expect(body).toContain(
    '<a href="https://openai.com/index/announcing-the-stargate-project/" rel="noopener noreferrer">스타게이트\n프로젝트</a>를',
  );
  expect(body.match(/<p>/g)).toHaveLength(12);
  expect(body).toContain("5000억 달러 ($500b)를 투자해서");
  expect(body).toContain("OpenAI가 200달러 프로모델을");
  expect(html).not.toMatch(/<!-- more|comments: true|slug: '|\[stargate-project\]/);
});

test("the list shows a post's text before the more marker and nothing after it", async () => {
  const html = await read("index.html");
  expect(html).toContain("손과 함께 스타게이트 프로젝트를 발표했습니다.");
  expect(html).not.toContain("합작으로 설립한");
});

test("the app's manifest lists a post with its slug, date, tags and comments setting, the public one without the setting", async () => {
  const post = {
    slug: "the-stargate-project",
    date: "2025-01-22",
    tags: ["ai", "datacenter", "openai", "oracle", "softbank"],
  };
  expect((await readManifest(seed.folder)).posts).toEqual([
    expect.objectContaining({ ...post, comments: true }),
  ]);
  const manifest = JSON.parse(await read("manifest.json")) as { posts: object[] };
  expect(manifest.posts).toEqual([expect.objectContaining(post)]);
  expect(manifest.posts[0]).not.toHaveProperty("comments");
});

test("a build of one post writes one compressed body, no stylesheet, and only two dot files: .nojekyll and the list of built files", async () => {
  const files = (await readdir(seed.folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(seed.folder.length + 1));
  const bodies = names.filter((name) => name.includes("body.")).toSorted();
  const body = /^posts\/the-stargate-project\/body\.[0-9a-f]{8}\.json$/;
  expect(bodies).toEqual([expect.stringMatching(body), `${bodies[0]}.br`, `${bodies[0]}.gz`]);
  expect(names.filter((name) => name.endsWith(".css") || name.startsWith(".")).toSorted()).toEqual([
    ".maru-build.json",
    ".nojekyll",
  ]);
});
