import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { readAsset } from "../../../../src/node/assets/images/asset.ts";
import { drawAnimations } from "../../../support/corpus/animatedImages.ts";

let contentFolder: string;
const images = new Map<string, Buffer>();
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-truncated-"));
  await mkdir(join(contentFolder, "posts"));
  const still = sharp(drawNoise(200, 120), { raw: { width: 200, height: 120, channels: 3 } });
  const [photo, animations] = [await still.png().toBuffer(), await drawAnimations()];
  const as = (format: "jpeg" | "webp" | "avif" | "gif" | "tiff", options = {}) =>
    sharp(photo).toFormat(format, options).toBuffer();
  images.set("a.png", photo);
  images.set("baseline.jpg", await as("jpeg"));
  images.set("progressive.jpg", await as("jpeg", { progressive: true }));
  images.set("a.webp", await as("webp"));
  images.set("a.avif", await as("avif"));
  images.set("a.gif", await as("gif"));
  // Two frames of noise. The image library does not report a GIF that ends within its second frame.
  images.set(
    "frames.gif",
    await sharp([photo, await still.negate().png().toBuffer()], { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
  for (const name of ["moving.png", "moving.gif", "moving.webp", "moving.avif"])
    images.set(name, animations[name] as Buffer);
});
afterAll(() => rm(contentFolder, { recursive: true }));

/** Draws pseudorandom pixels, which are the same in each run. Noise does not compress, so even the last bytes of an image contain pixels. */
function drawNoise(width: number, height: number): Buffer {
  let seed = 1;
  return Buffer.from(
    Array.from({ length: width * height * 3 }, () => (seed = (seed * 16_807) % 2_147_483_647) % 256),
  );
}

const PARTLY_SHOWN = "is truncated and only partly shown; replace the file";
const UNDECODABLE = "is not shown: it is truncated and cannot be decoded; replace the file";
const unreadable = (format: string) =>
  `is not shown: it is truncated and cannot be read as ${format}; replace the file`;

async function compile(file: string, contents: Buffer) {
  await writeFile(join(contentFolder, "posts", file), contents);
  const options = { contentFolder, base: "/", language: "en" };
  return compileDocument({ path: "posts/a.md", text: `one\n\n![a](${file})` }, options);
}

test.each([
  ["a.png", PARTLY_SHOWN, [0.1, 0.5, 0.9, 0.99]],
  ["moving.png", PARTLY_SHOWN, [0.4, 0.7, 0.99]],
  ["baseline.jpg", PARTLY_SHOWN, [0.2, 0.5, 0.9, 0.9999]],
  ["baseline.jpg", unreadable("JPEG"), [0.002, 0.01]],
  ["progressive.jpg", PARTLY_SHOWN, [0.4, 0.5, 0.9, 0.9999]],
  ["a.gif", PARTLY_SHOWN, [0.1, 0.5, 0.9, 0.99]],
  ["frames.gif", PARTLY_SHOWN, [0.8, 0.9, 0.99]],
  ["moving.gif", PARTLY_SHOWN, [0.4, 0.6, 0.9, 0.99]],
  ["a.webp", unreadable("WebP"), [0.1, 0.5, 0.9, 0.9999]],
  ["moving.webp", unreadable("WebP"), [0.4, 0.6, 0.9, 0.99]],
  ["a.avif", UNDECODABLE, [0.1, 0.5, 0.9, 0.9999]],
])("a truncated %s causes the warning that it %s", async (file, expected, shares) => {
  const complete = images.get(file) as Buffer;
  for (const share of shares) {
    const { document, problems } = await compile(
      file,
      complete.subarray(0, Math.floor(complete.length * share)),
    );
    expect(problems, String(share)).toMatchObject([
      {
        severity: "warning",
        kind: "image",
        file: "posts/a.md",
        line: 3,
        message: `image \`${file}\` ${expected}`,
      },
    ]);
    for (const asset of document?.assets ?? []) expect((await readAsset(asset)).length).toBeGreaterThan(0);
  }
});

test.each(["a.png", "baseline.jpg", "a.gif", "moving.gif", "moving.png", "moving.webp"])(
  "a complete %s followed by other data causes no warning",
  async (file) => {
    const { problems } = await compile(
      file,
      Buffer.concat([images.get(file) as Buffer, Buffer.from("motion photo")]),
    );
    expect(problems).toEqual([]);
  },
);

test("each of twenty truncated photos that are read concurrently is reported as truncated", async () => {
  const complete = images.get("baseline.jpg") as Buffer;
  const files = Array.from({ length: 20 }, (_, index) => `at-once-${index}.jpg`);
  for (const [index, file] of files.entries())
    await writeFile(
      join(contentFolder, "posts", file),
      complete.subarray(0, complete.length - 500 - 100 * index),
    );
  const options = { contentFolder, base: "/", language: "en" };
  const text = files.map((file) => `![a](${file})`).join("\n\n");
  const { problems } = await compileDocument({ path: "posts/a.md", text }, options);
  expect(problems.map(({ message }) => message).toSorted()).toEqual(
    files.map((file) => `image \`${file}\` ${PARTLY_SHOWN}`).toSorted(),
  );
});
