import { readSvg } from "./readSvg.ts";

/**
 * An SVG without what runs, loads or frames something: parsed, reduced to listed elements and attributes, and written anew in UTF-8. In an
 * `<img>` scripts do not run; opened by itself it is a document of the site's origin. Throws `UnusableImage` where it cannot be cleaned.
 */
export function cleanSvg(contents: Buffer): Buffer {
  return Buffer.from(readSvg(contents).text);
}
