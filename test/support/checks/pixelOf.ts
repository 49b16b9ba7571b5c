import sharp from "sharp";

/** Returns the red, green, blue and alpha values of a pixel, from 0 to 255. */
export async function pixelOf(image: Buffer, [x, y]: [number, number]): Promise<number[]> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const start = (y * info.width + x) * 4;
  return [...data.subarray(start, start + 4)];
}
