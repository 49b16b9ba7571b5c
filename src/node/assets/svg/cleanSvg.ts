import { readSvg } from "./readSvg.ts";

/**
 * Removes everything from an SVG that runs scripts or loads files: parses it, keeps listed elements and attributes, and serializes it in
 * UTF-8. Scripts do not run in an `<img>`, but an SVG opened by itself is a document of the site's origin.
 * @throws {UnusableImage} If it cannot be parsed or exceeds a limit.
 */
export function cleanSvg(contents: Buffer): Buffer {
  return Buffer.from(readSvg(contents).text);
}
