import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { type Asset, readAsset } from "../../../../src/node/assets/images/asset.ts";
import { drawAnimations, SIZE } from "../../../support/corpus/animatedImages.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-animated-"));
  await mkdir(join(contentFolder, "posts"));
  const images = Object.entries(await drawAnimations());
  await Promise.all(images.map(([name, bytes]) => writeFile(join(contentFolder, "posts", name), bytes)));
});
afterAll(() => rm(contentFolder, { recursive: true }));

async function compile(text: string) {
  const options = { contentFolder, base: "/", language: "en", avif: true };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  if (!document) throw new Error(JSON.stringify(problems));
  expect(problems).toEqual([]);
  return document;
}

const ANIMATED = ["moving.webp", "lossless.webp", "moving.gif", "moving.png", "moving.avif"];

describe("an animated image", () => {
  test.each(ANIMATED)("%s is published unchanged, with its size and without variants", async (file) => {
    const { html, assets } = await compile(`![a](${file})`);
    expect(assets.map(({ conversion }) => conversion)).toEqual([undefined]);
    const [asset] = assets as [Asset];
    expect(await readAsset(asset)).toEqual(await readFile(join(contentFolder, "posts", file)));
    expect(html).toContain(`src="/${asset.path}"`);
    expect(html).toContain(`width="${SIZE.width}" height="${SIZE.height}"`);
    expect(html).not.toMatch(/srcset|sizes|<picture/i);
  });

  test.each(ANIMATED)(
    "%s as a cover image keeps all frames, and its link preview is the first frame",
    async (file) => {
      const { image, preview } = await compile(`---\nimage: ${file}\n---\ntext`);
      expect(image).toMatch(new RegExp(`^/assets/${file.replace(".", "\\.[0-9a-f]{8}\\.")}$`));
      const drawn = await readAsset(preview?.made?.asset as Asset);
      const { format, pages = 1, width, height } = await sharp(drawn).metadata();
      expect({ format, pages, width, height }).toEqual({ format: "jpeg", pages: 1, ...SIZE });
      const [red = 0, green = 0] = await sharp(drawn).resize(1, 1).raw().toBuffer();
      expect(red - green).toBeGreaterThan(100);
    },
  );

  test.each(ANIMATED)("%s is published unchanged when a post links to it", async (file) => {
    const { html, assets } = await compile(`[a](${file})`);
    expect(assets.map(({ conversion }) => conversion)).toEqual([undefined]);
    expect(html).toContain(`href="/${assets[0]?.path}"`);
  });
});

test.each(["still.webp", "still.png", "one-frame.png", "still.avif", "pages.tiff"])(
  "%s is not animated and is published as AVIF and WebP at two widths",
  async (file) => {
    const { html, assets } = await compile(`![a](${file})`);
    expect(assets.map(({ conversion }) => conversion?.kind)).toEqual(Array(4).fill("variant"));
    expect(html).toMatch(/<source type="image\/avif" srcSet="[^"]* 480w, [^"]* (?:640|1920)w"/);
  },
);
