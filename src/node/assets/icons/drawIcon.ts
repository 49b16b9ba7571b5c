import type { Sharp } from "sharp";
import { openImage } from "../images/raster/openImage.ts";
import { readSvg } from "../svg/readSvg.ts";
import { BACKGROUND } from "./colours.ts";

/** Share of a masked icon that every mask leaves: https://www.w3.org/TR/appmanifest/#icon-masks. */
const SAFE_ZONE = 0.8;

/** `plain` as the SVG is; `opaque` on its own colour; `maskable` so, and small enough for a system to cut a circle out of it. */
export type Shape = "plain" | "opaque" | "maskable";

/** A square PNG of `size` px of an SVG of any proportions. */
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

/** How much of the width the SVG takes up. What fills its square may lose its edges; of any other all corners must lie in the circle. */
function shareOf(shape: Shape, fillsSquare: boolean): number {
  if (shape === "opaque") return fillsSquare ? 1 : SAFE_ZONE;
  return fillsSquare ? SAFE_ZONE : SAFE_ZONE * Math.SQRT1_2;
}

const sides = (width: number) => ({ top: width, right: width, bottom: width, left: width });

/** SVG has no pixels: drawn at the size that is asked for, it is as sharp as it can be. */
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

/** The colour in the middle of all four edges, where it is one and opaque: such an icon fills its square. */
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
