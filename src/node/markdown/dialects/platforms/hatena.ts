import { playerOf } from "../../embeds/players.ts";
import type { Draft } from "../draft.ts";
import { writeEmbed } from "../tags/writeTags.ts";

/** Hatena's URLs in brackets, such as `[https://…:embed:cite]`, `[https://…:title]` and `[https://…:title=words]`. */
const BRACKETS =
  /\[(https?:\/\/[^\s[\]]{1,1000}?):(?:embed|title|image|bookmark)(?:[:=]([^\]\n]{0,200}))?\](?!\()/g;

/** Replaces Hatena's URLs in brackets by links or embeds. */
export function readHatena(draft: Draft): Draft {
  return draft.replace(BRACKETS, ({ match: [, url = "", words = ""] }) => {
    if (playerOf(url)) return writeEmbed(url);
    return words && words !== "cite" ? `[${words}](${url})` : `<${url}>`;
  });
}
