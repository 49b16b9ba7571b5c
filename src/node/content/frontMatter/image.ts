import type { Reader } from "./reader.ts";
import { isMapping, kindOf, textOf, valueAt } from "./value.ts";

/** The image of a post: a file or URL, and its line in the source. */
export interface PostImage {
  url: string;
  line: number;
}

/** Keys of a mapping that contain the URL of an image, in order of precedence. */
const IMAGE_KEYS = ["image", "src", "url", "path", "file"];

/** Reads the first URL of an image. A value may be a text, a mapping, or a list, of which the first item is used. */
export const readImage: Reader<PostImage | undefined> = (written, { report }) => {
  const urls = written.map(({ value, line, key }) => {
    const first = Array.isArray(value) ? value[0] : value;
    const inner = IMAGE_KEYS.map((inside) => textOf(valueAt(first, inside))).find(Boolean);
    return { url: isMapping(first) ? inner : textOf(first), line, key, value };
  });
  for (const { url, line, key, value } of urls) {
    // A mapping may contain only a caption.
    if (url === undefined && !isMapping(value))
      report("warning", line, `${key}: found ${kindOf(value)}, expected a file or an address`);
  }
  const found = urls.find(({ url }) => url);
  return found?.url ? { url: found.url, line: found.line } : undefined;
};
