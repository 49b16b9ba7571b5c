import { createHash } from "node:crypto";
import { join } from "node:path";
import { drawIcon, type Shape } from "../../assets/icons/drawIcon.ts";
import { webManifest } from "./webManifest.ts";
import { CACHE_FOLDER, cached } from "../../assets/images/imageCache.ts";
import type { Emitter } from "./emitter.ts";

/** Version of the drawing code, which is part of cache paths. Increase it when icons are drawn differently. */
const VERSION = 2;

const ICONS: { path: string; size: number; shape: Shape }[] = [
  { path: "apple-touch-icon.png", size: 180, shape: "opaque" },
  { path: "icon-192.png", size: 192, shape: "plain" },
  { path: "icon-512.png", size: 512, shape: "plain" },
  { path: "icon-maskable-512.png", size: 512, shape: "maskable" },
];

/** Sizes of the images in `favicon.ico`, in px. */
const FAVICON_SIZES = [16, 32, 48];

/** Emits the icons of a site, all drawn from one SVG, and `manifest.webmanifest`, which makes the site installable. */
export const emitIcons: Emitter = ({ site }) => {
  const svg = site.icon;
  const hash = createHash("sha256").update(svg).digest("hex").slice(0, 16);
  const cachedIcon = (name: string, make: () => Promise<Buffer>) => () =>
    cached(join(CACHE_FOLDER, "icons", `v${VERSION}`, `${hash}.${name}`), make);
  return [
    { path: "icon.svg", contents: () => svg },
    { path: "favicon.ico", contents: cachedIcon("favicon.ico", () => drawFavicon(svg)) },
    ...ICONS.map(({ path, ...icon }) => ({ path, contents: cachedIcon(path, () => drawIcon(svg, icon)) })),
    { path: "manifest.webmanifest", contents: () => webManifest(site) },
  ];
};

async function drawFavicon(svg: Buffer): Promise<Buffer> {
  const [{ imagesToIco }, { default: sharp }] = await Promise.all([import("png-to-ico"), import("sharp")]);
  const images = FAVICON_SIZES.map(async (size) => {
    const drawn = await drawIcon(svg, { size, shape: "plain" });
    const { data, info } = await sharp(drawn).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  });
  return imagesToIco(await Promise.all(images));
}
