import { readFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Size of every image, in pixels. */
export const SIZE = { width: 640, height: 360 };

const COLOURS = ["#b3261e", "#1b6152", "#20469b"];

/**
 * Returns images by file name: animations with three frames, the first of which is red, and images that are not animated, such as a TIFF
 * with three pages. Pillow 12.3 wrote the AVIF animation.
 */
export async function drawAnimations(): Promise<Record<string, Buffer>> {
  const frames = await Promise.all(
    COLOURS.map((background) =>
      sharp({ create: { ...SIZE, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const still = () => sharp(frames[0]);
  const joined = () => sharp(frames, { join: { animated: true } });
  const pages = () => sharp(frames, { join: { across: 1 } });
  return {
    "moving.webp": await joined()
      .webp({ delay: [90, 90, 90] })
      .toBuffer(),
    "lossless.webp": await joined().webp({ lossless: true, loop: 2 }).toBuffer(),
    "moving.gif": await joined().gif().toBuffer(),
    "moving.png": await drawApng(COLOURS.length),
    "moving.avif": await readFile("test/fixtures/moving.avif"),
    "still.webp": await still().webp().toBuffer(),
    "still.png": frames[0] as Buffer,
    "one-frame.png": await drawApng(1),
    "still.avif": await still().avif().toBuffer(),
    "pages.tiff": await pages().tiff().toBuffer(),
  };
}

/** Returns an APNG with `count` frames, at most three: https://www.w3.org/TR/png-3/#apng-frame-based-animation. */
async function drawApng(count: number): Promise<Buffer> {
  const { width, height } = SIZE;
  const pixels = await Promise.all(
    COLOURS.slice(0, count).map(async (background) => {
      const raw = await sharp({ create: { ...SIZE, channels: 3, background } })
        .raw()
        .toBuffer();
      const rows = Array.from({ length: height }, (_, y) => [
        Buffer.alloc(1),
        raw.subarray(y * width * 3, (y + 1) * width * 3),
      ]);
      return deflateSync(Buffer.concat(rows.flat()));
    }),
  );
  let sequence = 0;
  const frames = pixels.flatMap((data, index) => [
    chunk("fcTL", numbers(sequence++, width, height, 0, 0), Buffer.from([0, 9, 0, 100, 0, 0])),
    index === 0 ? chunk("IDAT", data) : chunk("fdAT", numbers(sequence++), data),
  ]);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", numbers(width, height), Buffer.from([8, 2, 0, 0, 0])),
    chunk("acTL", numbers(count, 0)),
    ...frames,
    chunk("IEND"),
  ]);
}

function chunk(type: string, ...data: Buffer[]): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), ...data]);
  return Buffer.concat([numbers(typed.length - 4), typed, numbers(crc32(typed))]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
