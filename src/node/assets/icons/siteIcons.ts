import sharp from "sharp";
import { imagesToIco } from "png-to-ico";
import { drawIcon, type Shape } from "./drawIcon.ts";

/** PNG files of a site's icon, by path. */
const PNG_ICONS: Record<string, { size: number; shape: Shape }> = {
  "apple-touch-icon.png": { size: 180, shape: "opaque" },
  "icon-192.png": { size: 192, shape: "plain" },
  "icon-512.png": { size: 512, shape: "plain" },
  "icon-maskable-512.png": { size: 512, shape: "maskable" },
};

/** Sizes of the images in `favicon.ico`, in px. */
const FAVICON_SIZES = [16, 32, 48];

/** Draws the icon file at a path, one of `ICON_PATHS`. */
export function drawSiteIcon(path: string, svg: Buffer): Promise<Buffer> {
  const icon = PNG_ICONS[path];
  return icon ? drawIcon(svg, icon) : drawFavicon(svg);
}

async function drawFavicon(svg: Buffer): Promise<Buffer> {
  const images = FAVICON_SIZES.map(async (size) => {
    const drawn = await drawIcon(svg, { size, shape: "plain" });
    const { data, info } = await sharp(drawn).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  });
  return imagesToIco(await Promise.all(images));
}
