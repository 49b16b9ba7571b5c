import { createHash } from "node:crypto";
import { join } from "node:path";
import { drawIcon, type Shape } from "../../assets/icons/drawIcon.ts";
import { webManifest } from "./webManifest.ts";
import { CACHE_FOLDER, cached } from "../../assets/images/imageCache.ts";
import type { Emitter } from "./emitter.ts";

/** Changes with how icons are drawn, so that a cache holds none drawn otherwise. */
const VERSION = 2;

const PICTURES: { path: string; size: number; shape: Shape }[] = [
  { path: "apple-touch-icon.png", size: 180, shape: "opaque" },
  { path: "icon-192.png", size: 192, shape: "plain" },
  { path: "icon-512.png", size: 512, shape: "plain" },
  { path: "icon-maskable-512.png", size: 512, shape: "maskable" },
];

/** Sizes in px within `favicon.ico`. */
const FAVICON = [16, 32, 48];

/** The icons of a site, all of one SVG, and `manifest.webmanifest`, by which it can be put on a home screen. */
export const emitIcons: Emitter = ({ site }) => {
  const svg = site.icon;
  const hash = createHash("sha256").update(svg).digest("hex").slice(0, 16);
  const kept = (name: string, make: () => Promise<Buffer>) => () =>
    cached(join(CACHE_FOLDER, "icons", `v${VERSION}`, `${hash}.${name}`), make);
  return [
    { path: "icon.svg", contents: () => svg },
    { path: "favicon.ico", contents: kept("favicon.ico", () => drawFavicon(svg)) },
    ...PICTURES.map(({ path, ...picture }) => ({ path, contents: kept(path, () => drawIcon(svg, picture)) })),
    { path: "manifest.webmanifest", contents: () => webManifest(site) },
  ];
};

async function drawFavicon(svg: Buffer): Promise<Buffer> {
  const [{ imagesToIco }, { default: sharp }] = await Promise.all([import("png-to-ico"), import("sharp")]);
  const images = FAVICON.map(async (size) => {
    const drawn = await drawIcon(svg, { size, shape: "plain" });
    const { data, info } = await sharp(drawn).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  });
  return imagesToIco(await Promise.all(images));
}
