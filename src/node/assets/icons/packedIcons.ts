import { createHash } from "node:crypto";
import { join } from "node:path";
import { engineFile } from "../../files/engineFile.ts";

/** Paths of the icon files that are drawn from a site's SVG. */
export const ICON_PATHS = [
  "favicon.ico",
  "apple-touch-icon.png",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
] as const;

/** The icon of sites that have none of their own. */
export const DEFAULT_ICON = engineFile("public", "icon.svg");

/** Returns the name of an icon file in `lib/icons` and in the cache. It contains a hash of the SVG. */
export function iconName(path: string, svg: Buffer): string {
  return `${createHash("sha256").update(svg).digest("hex").slice(0, 16)}.${path}`;
}

/** Returns the path of an icon file in `lib/icons`. The folder contains only the files of the default icon. */
export function packedIcon(name: string): string {
  return engineFile(join("lib", "icons", name));
}
