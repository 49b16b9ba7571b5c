import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, extname } from "node:path";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { shortHash } from "../../cache/contentHash.ts";
import { slugify } from "../../../shared/content/slug.ts";
import type { Asset } from "./asset.ts";
import { findLocalFile, type FileSources } from "./findLocalFile.ts";
import { inspectImage } from "./inspectImage.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { largestAsset } from "./variants.ts";

/** The folders in which media files of a document are searched, and callbacks for each file. */
interface MediaContext extends FileSources {
  onAsset: (asset: Asset) => void;
  onMissing: (line: number, url: string, cause: unknown) => void;
}

/** Matches names of video, audio and subtitle files that are published if a document plays them. */
export const MEDIA_FILE = /\.(?:mp4|m4v|webm|ogv|ogg|oga|mov|mp3|m4a|aac|wav|flac|opus|vtt)$/i;

const POSTER = /\.(?:png|jpe?g|webp|avif|gif)$/i;

const MEDIA = /^(?:audio|video|source|track)$/;

/**
 * Rehype plugin that replaces the paths of video and audio files, subtitles and posters by the URLs of published files. Video, audio and
 * subtitle files are copied unchanged; posters are converted like other images.
 */
export function rehypeMedia(context: MediaContext) {
  return async (tree: Root): Promise<void> => {
    const found: { element: Element; name: "src" | "poster" }[] = [];
    visit(tree, "element", (element) => {
      if (!MEDIA.test(element.tagName)) return;
      for (const name of ["src", "poster"] as const) {
        const url = element.properties[name];
        if (typeof url === "string" && !ABSOLUTE_URL.test(url)) found.push({ element, name });
      }
    });
    await Promise.all(
      found.map(async ({ element, name }) => {
        const url = String(element.properties[name]);
        try {
          const { path } = await findLocalFile(url, context);
          if (!(name === "src" ? MEDIA_FILE : POSTER).test(path))
            throw new Error(
              `its extension is not that of ${name === "src" ? "a video, audio or subtitle file" : "a PNG, JPEG, WebP, AVIF or GIF image"}`,
            );
          const asset = await (name === "src" ? assetOf(path) : posterOf(path));
          context.onAsset(asset);
          element.properties[name] = `/${encodeURI(asset.path)}`;
        } catch (cause) {
          context.onMissing(element.position?.start.line ?? 1, url, cause);
        }
      }),
    );
  };
}

/** Returns the asset for a poster image. Detects the image format from the contents of the file. */
async function posterOf(path: string): Promise<Asset> {
  return largestAsset(await inspectImage({ path }));
}

async function assetOf(path: string): Promise<Asset> {
  const hash = createHash("sha256");
  let isFirst = true;
  for await (const chunk of createReadStream(path)) {
    if (isFirst && isMarkup(chunk as Buffer)) throw new Error("it contains HTML or XML");
    isFirst = false;
    hash.update(chunk as Buffer);
  }
  const extension = extname(path);
  const stem = slugify(basename(path, extension)) ?? "media";
  return {
    path: `assets/${stem}.${shortHash(hash.digest("hex"))}${extension.toLowerCase()}`,
    from: path,
  };
}
