import { urlOf } from "../../embeds/embedUrls.ts";
import { playerOf } from "../../embeds/players.ts";
import type { Draft } from "../draft.ts";
import { writeEmbed, writeLink } from "../tags/writeTags.ts";

/** velog's embeds, such as `!youtube[ApXoWvfEYVU]`: https://github.com/velopert/velog-client/tree/master/src/lib/remark */
const EMBED = /(?<!\\)!(youtube|twitter|codesandbox|codepen)\[([^\]\s]{1,500})\](?![(:])/g;

const SITE_URLS: Readonly<Record<string, string>> = {
  twitter: "https://twitter.com/",
  codesandbox: "https://codesandbox.io/s/",
  codepen: "https://codepen.io/",
};

/** Replaces velog's embeds by Maru's, or by links to sites without a player. */
export function readVelogEmbeds(draft: Draft): Draft {
  return draft.replace(EMBED, ({ match: [, site = "", id = ""] }) => {
    const url = urlOf(site, id) ?? (SITE_URLS[site] && SITE_URLS[site] + encodeURI(id));
    if (!url) return undefined;
    return playerOf(url) ? writeEmbed(url) : writeLink(url, url);
  });
}
