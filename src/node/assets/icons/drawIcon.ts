import type { Sharp } from "sharp";
import { openImage } from "../images/raster/openImage.ts";
import { readSvg } from "../svg/readSvg.ts";
import { BACKGROUND } from "./colours.ts";

/** Diameter of the circle that no mask crops, as a share of the icon's width: https://www.w3.org/TR/appmanifest/#icon-masks. */
const SAFE_ZONE = 0.8;

/**
 * `plain` has a transparent background, `opaque` a background colour. `maskable` is opaque, and its content is scaled for the safe zone.
 */
export type Shape = "plain" | "opaque" | "maskable";

/**
 * Draws an SVG of any aspect ratio as a square PNG.
 * @param options.size Length of a side, in px.
 */
export async function drawIcon(
  svg: Buffer,
  { size, shape }: { size: number; shape: Shape },
): Promise<Buffer> {
  if (shape === "plain") return (await draw(svg, size)).png().toBuffer();
  const own = await edgeColour(svg);
  const share = shareOf(shape, own !== undefined);
  const inner = Math.round((size * share) / 2) * 2;
  const background = own ?? BACKGROUND;
  return (await draw(svg, inner))
    .flatten({ background })
    .extend({ ...sides((size - inner) / 2), background })
    .png()
    .toBuffer();
}

/**
 * Returns the width of the SVG as a share of the icon's width. In an opaque icon, an SVG that does not fill its square gets a margin. In a
 * maskable icon, an SVG that fills its square is as wide as the safe zone, so a mask may crop its corners. Any other SVG is smaller, so
 * that its corners are in the safe zone.
 */
function shareOf(shape: Shape, fillsSquare: boolean): number {
  if (shape === "opaque") return fillsSquare ? 1 : SAFE_ZONE;
  return fillsSquare ? SAFE_ZONE : SAFE_ZONE * Math.SQRT1_2;
}

const sides = (width: number) => ({ top: width, right: width, bottom: width, left: width });

/** Draws an SVG directly at the final size, since scaling a bitmap would blur it. */
async function draw(svg: Buffer, size: number): Promise<Sharp> {
  const { width, height, sized } = readSvg(svg);
  const scale = size / Math.max(width, height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const drawn = await (
    await openImage(Buffer.from(sized(side(width), side(height))))
  )
    .resize(size, size, { fit: "contain", background: "#0000" })
    .toBuffer();
  return openImage(drawn);
}

/**
 * Returns the colour near the midpoints of all four edges if it is opaque and the same at each. Such an SVG is assumed to fill its square.
 */
async function edgeColour(svg: Buffer): Promise<string | undefined> {
  const size = 64;
  const { data } = await (await draw(svg, size)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [first, ...others] = [
    [32, 1],
    [62, 32],
    [32, 62],
    [1, 32],
  ].map(([x = 0, y = 0]) => data.subarray((y * size + x) * 4, (y * size + x) * 4 + 4));
  const isOne = first?.[3] === 255 && others.every((each) => each.equals(first));
  return isOne ? `#${first.subarray(0, 3).toString("hex")}` : undefined;
}
