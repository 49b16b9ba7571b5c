import { isMarkdown } from "../files/fileName.ts";
import type { CoverSource } from "../assets/images/imageCollector.ts";
import type { PostImage } from "./frontMatter/image.ts";

const NAMES = ["feature", "featured"].flatMap((name) =>
  ["jpg", "png", "webp", "jpeg", "svg", "gif", "avif"].map((extension) => `${name}.${extension}`),
);

/**
 * Returns where the image of a post may be on a site of Hugo. Themes such as PaperMod search a relative path beside the post, then in `static`.
 * Without an image in the front matter, themes such as Blowfish show the file `feature` of the post's bundle.
 */
export function hugoCover(image: PostImage | undefined, file: string): CoverSource | undefined {
  if (image) {
    const isRelative = !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(image.url);
    return { ...image, alternatives: isRelative ? [`/${image.url}`] : [] };
  }
  const isBundle = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  const [url, ...alternatives] = NAMES;
  return isBundle && url !== undefined ? { url, line: 1, alternatives, isOptional: true } : undefined;
}
