import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, extname } from "node:path";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { slugify } from "../../../shared/content/slug.ts";
import type { Asset } from "./asset.ts";
import { findImage, type ImageSources } from "./findImage.ts";
import { inspectImage } from "./inspectImage.ts";
import { ABSOLUTE_URL } from "../../../shared/urls/absoluteUrl.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { isConverted, original, variantsOf } from "./variants.ts";

/** A document's films and sounds, and what is done with those found and those that are not. */
interface MediaContext extends ImageSources {
  onAsset: (asset: Asset) => void;
  onMissing: (line: number, url: string, cause: unknown) => void;
}

/** What is published of a content folder because a text plays it. */
export const MEDIA_FILE = /\.(?:mp4|m4v|webm|ogv|ogg|oga|mov|mp3|m4a|aac|wav|flac|opus|vtt)$/i;

const POSTER = /\.(?:png|jpe?g|webp|avif|gif)$/i;

const MEDIA = /^(?:audio|video|source|track)$/;

/** Points films, sounds, their subtitles and posters at copies at the root of the site under hashed names, as they are. */
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
          const { path } = await findImage(url, context);
          if (!(name === "src" ? MEDIA_FILE : POSTER).test(path))
            throw new Error("its name ends as none of a film or sound does");
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

/** An image by its contents, as a link to it would be. */
async function posterOf(path: string): Promise<Asset> {
  const facts = await inspectImage({ path });
  return (isConverted(facts) && variantsOf(facts, "webp").at(-1)) || original(facts);
}

async function assetOf(path: string): Promise<Asset> {
  const hash = createHash("sha256");
  let isFirst = true;
  for await (const chunk of createReadStream(path)) {
    if (isFirst && isMarkup(chunk as Buffer)) throw new Error("it holds HTML or XML");
    isFirst = false;
    hash.update(chunk as Buffer);
  }
  const extension = extname(path);
  const stem = slugify(basename(path, extension)) ?? "media";
  return {
    path: `assets/${stem}.${hash.digest("hex").slice(0, 8)}${extension.toLowerCase()}`,
    from: path,
  };
}
