import { urlOf } from "../embeds/embedUrls.ts";
import { playerOf } from "../embeds/players.ts";
import type { Draft } from "./draft.ts";
import { writeEmbed, writeLink } from "./tags/writeTags.ts";

/** `{%youtube id %}`, `{%pdf https://… %}`: https://hackmd.io/features-tw#Externals */
const TAG =
  /(?<!\\)\{%[ \t]*(youtube|vimeo|gist|slideshare|speakerdeck|pdf|figma|codepen|hackmd|twitter)[ \t]+([^\s%{}]{1,500})[ \t]*%\}/g;

/** Makes links, or embeds, of HackMD's tags; tags of other names are text there too. */
export function readHackmd(draft: Draft): Draft {
  return draft.replace(TAG, ({ match: [, name = "", given = ""] }) => {
    const url = urlOf(name, given) ?? otherUrl(name, given);
    if (!url) return undefined;
    return playerOf(url) ? writeEmbed(url) : writeLink(url, url);
  });
}

/** What has no player, or an id of an older form. */
function otherUrl(name: string, given: string): string | undefined {
  const host = name === "hackmd" ? "hackmd.io" : name === "gist" ? "gist.github.com" : undefined;
  return host && `https://${host}/${encodeURI(given)}`;
}
