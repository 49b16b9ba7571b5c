import { loadHighlighting } from "../../markdown/code/highlight.ts";

/** Matches the start of a code block. */
const CODE = /^[ \t>]*(?:```|~~~)/m;

/** Matches the extension of an image whose size is read with sharp. */
const RASTER = /\.(?:avif|gif|jpe?g|png|webp)\b/i;

/**
 * Starts loading what texts probably need, so that it loads while the first of them are compiled. A failure is reported for the text that
 * needs it.
 */
export function preloadFor(texts: readonly string[]): void {
  if (texts.some((text) => CODE.test(text))) void loadHighlighting().catch(() => undefined);
  if (texts.some((text) => RASTER.test(text))) void import("sharp").catch(() => undefined);
}
