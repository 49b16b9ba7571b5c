import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileDocument } from "../../src/node/content/compileDocument.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-slow-"));
  await mkdir(join(contentFolder, "posts"));
  // 32,768 layers that cover the entire drawing.
  const doubled = Array.from(
    { length: 15 },
    (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`,
  );
  const layer = '<rect id="a0" width="100" height="100" opacity=".5"/>';
  await writeFile(
    join(contentFolder, "posts/layers.svg"),
    `<svg viewBox="0 0 100 100"><defs>${layer}${doubled.join("")}</defs><use href="#a15"/></svg>`,
  );
});
afterAll(() => rm(contentFolder, { recursive: true }));

test("rendering a very slow drawing stops after 10 seconds; the post shows the drawing but has no preview image of it", async () => {
  const text = "---\nimage: layers.svg\n---\n\n![a](layers.svg)";
  const source = { path: "posts/a.md", text, section: undefined };
  const started = performance.now();
  const { document, problems } = await compileDocument(source, { contentFolder, base: "/", language: "en" });
  expect(performance.now() - started).toBeLessThan(25_000);
  expect(problems).toMatchObject([
    {
      line: 2,
      message:
        "image `layers.svg` cannot be drawn for link previews (it takes longer than 10 seconds); convert it to PNG",
    },
  ]);
  expect(document?.assets.map(({ path }) => path)).toEqual([
    expect.stringMatching(/layers\.[0-9a-f]{8}\.svg$/),
  ]);
  expect(document?.preview).toBeUndefined();
});
