import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { PostImage } from "./frontMatter/image.ts";

const ELEMENTS = new Set(["audio", "img", "source", "video"]);

/** Returns the image of a post in the folder that `media_subpath` names. */
export function inMediaFolder(
  image: PostImage | undefined,
  folder: string | undefined,
): PostImage | undefined {
  return image && { ...image, url: mediaUrl(image.url, folder) };
}

/**
 * Returns the address of an image or another media file in a folder. An address with a scheme stays as it is.
 *
 * Source: https://github.com/cotes2020/jekyll-theme-chirpy/blob/master/_includes/media-url.html
 */
export function mediaUrl(url: string, folder: string | undefined): string {
  if (folder === undefined || url.includes(":") || url.startsWith("//")) return url;
  return `/${folder}/${url}`.replace(/\/{2,}/g, "/");
}

/** Returns a rehype plugin that adds the folder of media files to their addresses. */
export function rehypeMediaFolder(folder: string | undefined) {
  return (tree: Root): void => {
    if (folder === undefined) return;
    visit(tree, "element", ({ tagName, properties }) => {
      if (!ELEMENTS.has(tagName)) return;
      for (const name of ["src", "poster"]) {
        const url = properties[name];
        if (typeof url === "string") properties[name] = mediaUrl(url, folder);
      }
    });
  };
}
