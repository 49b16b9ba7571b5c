import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asset, readAsset } from "../../../../src/node/assets/images/asset.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-previews-"));
  await mkdir(join(contentFolder, "posts"));
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: { r: 27, g: 97, b: 82, alpha: 0.5 } } });
  const at = (name: string) => join(contentFolder, "posts", name);
  await photo(2001, 1500).webp().toFile(at("wide.webp"));
  await photo(640, 480).png().toFile(at("small.png"));
  await photo(600, 400).flatten().withMetadata({ orientation: 6 }).jpeg().toFile(at("turned.jpg"));
  await photo(300, 10).gif().toFile(at("moving.gif"));
  await writeFile(
    at("drawing.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>x()</script><circle cx="20" cy="10" r="9"/></svg>',
  );
  await writeFile(
    at("filtered.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><filter id="f"><feGaussianBlur stdDeviation="1"/></filter><circle cx="20" cy="10" r="9" filter="url(#f)"/></svg>',
  );
});
afterAll(() => rm(contentFolder, { recursive: true }));

async function previewOf(image: string) {
  const source = { path: "posts/a.md", text: `---\nimage: ${image}\n---\ntext`, section: undefined };
  const { document } = await compileDocument(source, { contentFolder, base: "/blog/", language: "ko" });
  return document?.preview;
}

test.each([
  ["a photo", "wide.webp", { width: 1200, height: 900, type: "image/jpeg" }],
  ["a small image", "small.png", { width: 640, height: 480, type: "image/jpeg" }],
  ["a rotated image", "turned.jpg", { width: 400, height: 600, type: "image/jpeg" }],
  ["a GIF", "moving.gif", { width: 300, height: 10, type: "image/jpeg" }],
  ["an SVG", "drawing.svg", { width: 1200, height: 600, type: "image/png" }],
  ["an SVG that may be slow to draw", "filtered.svg", { width: 1200, height: 600, type: "image/png" }],
])("the link preview of %s is an opaque JPEG or PNG of the expected size", async (_kind, file, expected) => {
  const preview = await previewOf(file);
  expect(preview?.made).toMatchObject(expected);
  const asset = preview?.made?.asset as Asset;
  const { path } = asset;
  const extension = expected.type === "image/png" ? "png" : "jpg";
  expect(path).toMatch(new RegExp(`^assets/${file.split(".")[0]}\\.[0-9a-f]{8}\\.preview\\.${extension}$`));
  expect(preview?.url).toBe(`/blog/${path}`);
  const bytes = await readAsset(asset);
  const { width, height, format, hasAlpha } = await sharp(bytes).metadata();
  expect({ width, height, type: `image/${format}` }).toEqual(expected);
  expect(hasAlpha).toBe(false);
  // The second call reads the preview from the cache.
  expect((await readAsset(asset)).equals(bytes)).toBe(true);
});

test.each([
  ["https://example.org/a.png", "https://example.org/a.png"],
  ["//example.org/a.png", "https://example.org/a.png"],
])("the link preview of an image on another site is its absolute URL: %s", async (image, url) => {
  expect(await previewOf(image)).toEqual({ url });
});

test("a missing image has no link preview", async () => {
  expect(await previewOf("gone.png")).toBeUndefined();
});
