import { urlOf } from "../../embeds/embedUrls.ts";
import { playerOf } from "../../embeds/players.ts";
import type { Draft } from "../draft.ts";
import { writeEmbed, writeLink } from "../tags/writeTags.ts";

/** Tags for external content, such as `{%youtube id %}` and `{%pdf https://… %}`: https://hackmd.io/features-tw#Externals */
const TAG =
  /(?<!\\)\{%[ \t]*(youtube|vimeo|gist|slideshare|speakerdeck|pdf|figma|codepen|hackmd|twitter)[ \t]+([^\s%{}]{1,500})[ \t]*%\}/g;

/** Replaces HackMD's tags by links or embeds. Unknown tags remain text, as in HackMD. */
export function readHackmd(draft: Draft): Draft {
  return draft.replace(TAG, ({ match: [, name = "", id = ""] }) => {
    const url = urlOf(name, id) ?? otherUrl(name, id);
    if (!url) return undefined;
    return playerOf(url) ? writeEmbed(url) : writeLink(url, url);
  });
}

/** Returns the URL of content on HackMD or GitHub Gist; `undefined` for other sites. */
function otherUrl(name: string, id: string): string | undefined {
  const host = name === "hackmd" ? "hackmd.io" : name === "gist" ? "gist.github.com" : undefined;
  return host && `https://${host}/${encodeURI(id)}`;
}
