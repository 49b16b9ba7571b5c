import { basename, join } from "node:path";
import { CACHE_FOLDER, cached } from "../../assets/images/imageCache.ts";
import { cardOf, cardPath } from "../../assets/ogImages/card.ts";
import { createDrawer } from "../../assets/ogImages/drawCard.ts";
import { fileOf } from "./assets.ts";
import type { Emitter } from "./emitter.ts";

/**
 * The pictures for previews of links: a post's own in a format that every program reads, else one of its title, and one of the site.
 * Without the site's address there is none, since a preview names it whole.
 */
export const emitOgImages: Emitter = ({ site, draw = createDrawer() }) => {
  if (!site.manifest.site.url) return [];
  const own = [...site.documents.values()].flatMap(({ preview }) =>
    preview?.made ? fileOf(preview.made.asset, site) : [],
  );
  if (!site.publishing.pictures) return own;
  const without = [...site.documents].flatMap(([url, { preview }]) => (preview ? [] : [url]));
  const cards = [undefined, ...without].map((url) => {
    const card = cardOf(site, url);
    const path = cardPath(card);
    return {
      path,
      contents: () =>
        cached(join(CACHE_FOLDER, "cards", basename(path)), async () => Buffer.from(await draw(card))),
    };
  });
  return [...own, ...cards];
};
