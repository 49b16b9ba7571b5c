import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** Writes images into a folder and returns their names. Most of the images are damaged, unsupported or very large. */
export async function writeImages(folder: string): Promise<string[]> {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#1b6152" } });
  const noise = await sharp({
    create: {
      width: 200,
      height: 100,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  const jpeg = await sharp(noise).jpeg().toBuffer();
  const gif = await sharp(noise).gif().toBuffer();
  const tiff = await sharp(noise).tiff().toBuffer();
  const avif = await plain(64, 32).avif().toBuffer();
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const claimed = Buffer.from(noise);
  claimed.writeUInt32BE(100_000, 16);
  claimed.writeUInt32BE(100_000, 20);
  const box = (brands: string) => {
    const bytes = Buffer.from(`\0\0\0\0ftyp${brands}`, "latin1");
    bytes.writeUInt32BE(bytes.length);
    return bytes;
  };
  const doubled = Array.from(
    { length: 30 },
    (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`,
  );
  const svg = (inner: string, attributes = "") =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9v9z"/>${inner}</svg>`;
  const files: Record<string, Buffer | string> = {
    "control.png": noise,
    "photo.heic": Buffer.concat([box("heic\0\0\0\0mif1heic"), Buffer.alloc(64)]),
    "sequence.jpg": box("msf1\0\0\0\0hevc"),
    "photo.jxl": Buffer.from([0xff, 0x0a, 0x00]),
    "layers.psd": "8BPS\0\x01",
    "old.bmp": Buffer.from("BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "latin1"),
    "half.png": half(noise),
    "half.jpg": half(jpeg),
    "half.gif": half(gif),
    "half.tiff": half(tiff),
    "half.avif": half(avif),
    "header.png": Buffer.concat([noise.subarray(0, 16), Buffer.alloc(4), noise.subarray(20)]),
    "cut.png": noise.subarray(0, 20),
    "tall.png": await plain(1080, 17_000).png().toBuffer(),
    "thin.png": await plain(1, 20_000).png().toBuffer(),
    "thin.tiff": await plain(1, 20_000).tiff().toBuffer(),
    "claimed.png": claimed,
    "empty.png": "",
    "empty.svg": "",
    "text.png": "This is no image.",
    "page.png": "<!doctype html><title>x</title>",
    "drawing.png": svg("", 'width="30" height="20"'),
    "packed.svg": Buffer.from([0x1f, 0x8b, 8, 0]),
    "huge.svg": svg("", 'width="1e9" height="1e9"'),
    "long.svg": svg("", 'width="1" height="1e12"'),
    "exponential.svg": svg(`<g id="a0"><path d="M0 0h9"/></g>${doubled.join("")}`),
    "cyclic.svg": svg('<g id="a"><use href="#a"/></g>'),
    "broken.svg": "<svg><g></svg>",
  };
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  return Object.keys(files);
}
