import { basename, join } from "node:path";
import { cached, imageCacheFolder } from "../../assets/images/imageCache.ts";
import { createOgImageRenderer } from "../../assets/ogImages/drawOgImage.ts";
import { ogImageContent, ogImagePath } from "../ogImages/ogImageContent.ts";
import { fileOf } from "./assets.ts";
import type { Emitter } from "./emitter.ts";

/**
 * Emits the images of link previews: the cover of each post or page that has one on this site, in a widely supported format. If images are
 * generated, also emits one for the site and one for each post or page without a cover. A site without a URL has no such images, because
 * previews need absolute URLs.
 */
export const emitOgImages: Emitter = ({ site, draw = createOgImageRenderer() }) => {
  if (!site.manifest.site.url) return [];
  const covers = [...site.documents.values()].flatMap(({ preview }) =>
    preview?.made ? fileOf(preview.made.asset, site) : [],
  );
  if (!site.publishing.ogImages) return covers;
  const without = [...site.documents].flatMap(([url, { preview }]) => (preview ? [] : [url]));
  const generated = [undefined, ...without].map((url) => {
    const content = ogImageContent(site, url);
    const path = ogImagePath(content);
    return {
      path,
      contents: () =>
        cached(join(imageCacheFolder(), "cards", basename(path)), async () =>
          Buffer.from(await draw(content)),
        ),
    };
  });
  return [...covers, ...generated];
};
