import { readSvg } from "./readSvg.ts";

/**
 * Removes everything from an SVG that runs scripts or loads files. Parses the SVG, copies only allowed elements and attributes, and
 * serializes them in UTF-8. Scripts do not run in an `<img>`, but they would in an SVG that is opened directly, at the site's origin.
 * @throws {UnusableImage} If it cannot be parsed or exceeds a limit.
 */
export function cleanSvg(contents: Buffer): Buffer {
  return Buffer.from(readSvg(contents).text);
}
