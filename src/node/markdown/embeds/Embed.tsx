import type { Messages } from "../../../shared/i18n/messages.ts";
import { type Player, playerOf, type Ratio } from "./players.ts";

declare module "react" {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to declare an element
  namespace JSX {
    interface IntrinsicElements {
      "maru-embed": EmbedProps;
    }
  }
}

/** Properties of the placeholder element of an embed, which the sanitizer allows. */
export interface EmbedProps {
  src?: string;
  title?: string;
  width?: number | string;
  height?: number | string;
}

/**
 * Renders a link with the size of the player. The app inserts the player on click; nothing is loaded from the provider before that.
 * If the URL has no supported player, renders a plain link.
 */
export function Embed({ src = "", title, messages, ...size }: EmbedProps & { messages: Messages }) {
  const player = playerOf(src);
  if (!player) return src ? <a href={src}>{title || src}</a> : <>{title}</>;
  return (
    <a
      className="embed"
      href={player.page}
      rel="noopener"
      data-player={player.frame}
      data-ratio={ratioOf(size, player)}
    >
      {title && <b>{title.replace(/\s+/g, " ")}</b>}
      <span>{messages.body.loadFrom(player.provider)}</span>
    </a>
  );
}

/**
 * Rounds an aspect ratio to one that the stylesheet defines, because pages have no `style=` attributes; `undefined` is 16:9. Returns
 * the ratio of the player if no valid size is given.
 */
function ratioOf(
  { width, height }: Pick<EmbedProps, "width" | "height">,
  { ratio }: Player,
): Ratio | undefined {
  const ratioGiven = Number(width) / Number(height);
  if (!(ratioGiven > 0)) return ratio;
  if (ratioGiven >= 1.5) return undefined;
  return ratioGiven >= 1.15 ? "4-3" : ratioGiven >= 0.8 ? "1-1" : "9-16";
}
