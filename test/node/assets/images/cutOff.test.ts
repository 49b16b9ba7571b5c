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
  contentFolder = await mkdtemp(join(tmpdir(), "maru-cut-"));
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
  // Two frames of noise: the image library reads a GIF that ends within the second without a word.
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

/** Grains, the same in each run: where a file is cut decides what a decoder makes of the rest. */
function drawNoise(width: number, height: number): Buffer {
  let seed = 1;
  return Buffer.from(
    Array.from({ length: width * height * 3 }, () => (seed = (seed * 16_807) % 2_147_483_647) % 256),
  );
}

const SHOWN = "is cut off and is shown as far as it can be read; replace the file";
const NOTHING = "is not shown: it is cut off, and nothing of it can be shown; replace the file";
const refused = (format: string) =>
  `is not shown: it is cut off, and no ${format} can be read in it; replace the file`;

async function compile(file: string, contents: Buffer) {
  await writeFile(join(contentFolder, "posts", file), contents);
  const options = { contentFolder, base: "/", language: "en" };
  return compileDocument({ path: "posts/a.md", text: `one\n\n![a](${file})` }, options);
}

test.each([
  ["a.png", SHOWN, [0.1, 0.5, 0.9, 0.99]],
  ["moving.png", SHOWN, [0.4, 0.7, 0.99]],
  ["baseline.jpg", SHOWN, [0.2, 0.5, 0.9, 0.9999]],
  ["baseline.jpg", refused("JPEG"), [0.002, 0.01]],
  ["progressive.jpg", SHOWN, [0.4, 0.5, 0.9, 0.9999]],
  ["a.gif", SHOWN, [0.1, 0.5, 0.9, 0.99]],
  ["frames.gif", SHOWN, [0.8, 0.9, 0.99]],
  ["moving.gif", SHOWN, [0.4, 0.6, 0.9, 0.99]],
  ["a.webp", refused("WebP"), [0.1, 0.5, 0.9, 0.9999]],
  ["moving.webp", refused("WebP"), [0.4, 0.6, 0.9, 0.99]],
  ["a.avif", NOTHING, [0.1, 0.5, 0.9, 0.9999]],
])("%s that ends too early is one warning that says so: it %s", async (file, expected, shares) => {
  const whole = images.get(file) as Buffer;
  for (const share of shares) {
    const { document, problems } = await compile(file, whole.subarray(0, Math.floor(whole.length * share)));
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
  "a whole %s with bytes of another program behind it is no warning",
  async (file) => {
    const { problems } = await compile(
      file,
      Buffer.concat([images.get(file) as Buffer, Buffer.from("motion photo")]),
    );
    expect(problems).toEqual([]);
  },
);

test("twenty photos that end too early, read at once, are all said to be cut off", async () => {
  const whole = images.get("baseline.jpg") as Buffer;
  const files = Array.from({ length: 20 }, (_, index) => `at-once-${index}.jpg`);
  for (const [index, file] of files.entries())
    await writeFile(join(contentFolder, "posts", file), whole.subarray(0, whole.length - 500 - 100 * index));
  const options = { contentFolder, base: "/", language: "en" };
  const text = files.map((file) => `![a](${file})`).join("\n\n");
  const { problems } = await compileDocument({ path: "posts/a.md", text }, options);
  expect(problems.map(({ message }) => message).toSorted()).toEqual(
    files.map((file) => `image \`${file}\` ${SHOWN}`).toSorted(),
  );
});
