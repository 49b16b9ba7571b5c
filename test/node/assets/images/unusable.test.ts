import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { fileOf } from "../../../../src/node/output/emitters/assets.ts";
import { type Asset, readAsset } from "../../../../src/node/assets/images/asset.ts";
import { ContentError } from "../../../../src/node/diagnostics/errors.js";
import { writeImages } from "../../../support/corpus/writeImages.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-unusable-"));
  await mkdir(join(contentFolder, "posts"));
  await writeImages(join(contentFolder, "posts"));
});
afterAll(() => rm(contentFolder, { recursive: true }));

async function compile(text: string) {
  const source = { path: "posts/a.md", text, section: undefined };
  const { document, problems } = await compileDocument(source, { contentFolder, base: "/", language: "en" });
  if (!document) throw new Error(JSON.stringify(problems));
  return {
    document,
    problems: problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`),
  };
}

const namesOf = (assets: readonly Asset[]) =>
  assets.map(({ path }) => path.replace(/^assets\/|\.[0-9a-f]{8}(?=\.)/g, ""));

const SVG = "export it again as plain SVG, or convert it to PNG";
const JPEG = "convert it to JPEG or PNG";

describe("an image that cannot be used", () => {
  test.each([
    ["photo.heic", `it has an unsupported format (HEIC); ${JPEG}`],
    ["sequence.jpg", `it has an unsupported format (HEIC); ${JPEG}`],
    ["photo.jxl", `it has an unsupported format (JPEG XL); ${JPEG}`],
    ["layers.psd", `it has an unsupported format (Photoshop); ${JPEG}`],
    ["old.bmp", `it has an unsupported format (BMP); ${JPEG}`],
    [
      "header.png",
      "it is damaged (Input buffer has corrupt header) and cannot be read as PNG; replace the file",
    ],
    ["cut.png", "it is truncated and cannot be read as PNG; replace the file"],
    ["half.tiff", expect.stringMatching(/^it (?:is damaged|cannot be decoded)/) as string],
    ["thin.tiff", "its aspect ratio is too extreme to be converted; crop it, or save it as PNG"],
    ["empty.png", "it is not a readable image; replace the file, or fix the path, relative to this file"],
    ["text.png", "it is not a readable image; replace the file, or fix the path, relative to this file"],
    ["page.png", "it is not a readable image; replace the file, or fix the path, relative to this file"],
    ["empty.svg", `it is not well-formed XML (1:0: document must contain a root element); ${SVG}`],
    ["packed.svg", `it cannot be decoded as utf-8; ${SVG}`],
    ["exponential.svg", `it draws more than 500000 elements by references; ${SVG}`],
    ["cyclic.svg", `its element \`#a\` refers to itself; ${SVG}`],
    ["broken.svg", `it is not well-formed XML (1:14: unexpected close tag); ${SVG}`],
  ])(
    "the unusable image %s becomes a placeholder with its name in a post, and cannot be a cover image",
    async (file, reason) => {
      const { document, problems } = await compile(`---\nimage: ${file}\n---\none\n\n![](${file})\n`);
      expect(document.html).toContain(`<span class="missing-image">`);
      expect(document.html).toContain(`: ${file}</span>`);
      expect(document.assets).toEqual([]);
      expect(document.image).toBeUndefined();
      expect(document.preview).toBeUndefined();
      const message = (line: number) => `${line} warning: image \`${file}\` is not shown: `;
      expect(problems.map((problem) => problem.slice(message(0).length))).toEqual([reason, reason]);
      expect(problems.map((problem) => problem.slice(0, message(0).length)).toSorted()).toEqual([
        message(2),
        message(6),
      ]);
    },
  );
});

describe("an image that can be published", () => {
  const ORIGINAL = "and is published unchanged";
  test.each([
    ["control.png", ["control.200.webp"], undefined],
    ["drawing.png", ["drawing.svg"], undefined],
    ["tall.png", ["tall.1040.webp", "tall.480.webp", "tall.960.webp"], undefined],
    ["thin.png", ["thin.png"], undefined],
    ["huge.svg", ["huge.svg"], undefined],
    ["long.svg", ["long.svg"], undefined],
    ["half.png", ["half.200.webp"], "only partly shown; replace the file"],
    ["half.jpg", ["half.200.webp"], "only partly shown; replace the file"],
    ["half.gif", ["half.gif"], "only partly shown; replace the file"],
    [
      "claimed.png",
      ["claimed.png"],
      `has 100000 × 100000 pixels, more than 210 million ${ORIGINAL}; make it smaller`,
    ],
  ])("%s is published as %j", async (file, names, flaw) => {
    const { document, problems } = await compile(`---\nimage: ${file}\n---\none\n\n![a](${file})\n`);
    expect(document.html).toMatch(/<img [^>]*width="\d+" height="\d+"/);
    expect(namesOf(document.assets)).toEqual(names);
    const expected = flaw === undefined ? [] : [2, 6].map((line) => `${line} warning: image \`${file}\` `);
    expect(problems.map((problem) => problem.slice(0, expected[0]?.length)).toSorted()).toEqual(expected);
    for (const problem of problems) expect(problem).toContain(flaw);
    expect(document.image).toContain("/assets/");
    const made = document.preview?.made?.asset;
    for (const asset of [...document.assets, ...(made ? [made] : [])]) {
      expect((await readAsset(asset)).length).toBeGreaterThan(0);
    }
  });

  test("variants of a tall image have at most the maximum height of WebP, 16,383 px", async () => {
    const { document } = await compile("![a](tall.png)");
    const sizes = await Promise.all(
      document.assets.map(async (asset) => sharp(await readAsset(asset)).metadata()),
    );
    expect(sizes.map(({ width, height }) => `${width}×${height}`).toSorted()).toEqual([
      "1040×16370",
      "480×7556",
      "960×15111",
    ]);
  });

  test("the link preview of an image that is too large to convert is the image itself", async () => {
    const { document } = await compile("---\nimage: claimed.png\n---\n");
    expect(document.preview).toEqual({ url: document.image });
  });
});

test("an image that was deleted after its post was compiled is reported with its name and its post", async () => {
  const { document } = await compile("![a](control.png)");
  const [asset] = document.assets as [Asset];
  const gone: Asset = { path: asset.path, from: join(contentFolder, "posts/gone.png") };
  const { contents } = fileOf(gone, { documents: new Map([["/posts/a/", document]]) });
  const failure = await Promise.resolve(contents()).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(ContentError);
  expect((failure as Error).message).toMatch(
    /^posts\/a\.md: image or file `.*posts\/gone\.png` cannot be published as `assets\/control\..*ENOENT/,
  );
});
