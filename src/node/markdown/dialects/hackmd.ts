import { urlOf } from "../embeds/embedUrls.ts";
import { playerOf } from "../embeds/players.ts";
import type { Draft } from "./draft.ts";
import { writeEmbed, writeLink } from "./tags/writeTags.ts";

/** `{%youtube id %}`, `{%pdf https://… %}`: https://hackmd.io/features-tw#Externals */
const TAG =
  /(?<!\\)\{%[ \t]*(youtube|vimeo|gist|slideshare|speakerdeck|pdf|figma|codepen|hackmd|twitter)[ \t]+([^\s%{}]{1,500})[ \t]*%\}/g;

/** Replaces HackMD's tags by links or embeds; tags of other names are text in HackMD too. */
export function readHackmd(draft: Draft): Draft {
  return draft.replace(TAG, ({ match: [, name = "", id = ""] }) => {
    const url = urlOf(name, id) ?? otherUrl(name, id);
    if (!url) return undefined;
    return playerOf(url) ? writeEmbed(url) : writeLink(url, url);
  });
}

/** Returns the URL of a site without a player, or of an old id. */
function otherUrl(name: string, id: string): string | undefined {
  const host = name === "hackmd" ? "hackmd.io" : name === "gist" ? "gist.github.com" : undefined;
  return host && `https://${host}/${encodeURI(id)}`;
}
