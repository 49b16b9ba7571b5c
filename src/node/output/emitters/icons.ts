import { join } from "node:path";
import { webManifest } from "./webManifest.ts";
import { ICON_PATHS, iconName, packedIcon } from "../../assets/icons/packedIcons.ts";
import { cached, imageCacheFolder } from "../../assets/images/imageCache.ts";
import { readFileIfPresent } from "../../files/readIfPresent.ts";
import type { Emitter } from "./emitter.ts";

/** Version of the drawing code, which is part of cache paths. Increase it when icons are drawn differently. */
const VERSION = 2;

/**
 * Emits the icons of a site, all drawn from one SVG, and `manifest.webmanifest`, which makes the site installable. The files of the default
 * icon are packed.
 */
export const emitIcons: Emitter = ({ site }) => {
  const svg = site.icon;
  const read = async (path: string) => {
    const name = iconName(path, svg);
    const packed = await readFileIfPresent(packedIcon(name));
    return packed ?? cached(join(imageCacheFolder(), "icons", `v${VERSION}`, name), () => draw(path, svg));
  };
  return [
    { path: "icon.svg", contents: () => svg },
    ...ICON_PATHS.map((path) => ({ path, contents: () => read(path) })),
    { path: "manifest.webmanifest", contents: () => webManifest(site) },
  ];
};

async function draw(path: string, svg: Buffer): Promise<Buffer> {
  const { drawSiteIcon } = await import("../../assets/icons/siteIcons.ts");
  return drawSiteIcon(path, svg);
}
