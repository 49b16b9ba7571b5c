import type { TextWords } from "../../../shared/i18n/textWords.ts";
import { type Player, playerOf, type Ratio } from "./players.ts";

declare module "react" {
  // eslint-disable-next-line typescript/no-namespace -- the one way to name an element
  namespace JSX {
    interface IntrinsicElements {
      "maru-embed": EmbedProps;
    }
  }
}

/** What a post embeds, on its way through the sanitiser. */
export interface EmbedProps {
  src?: string;
  title?: string;
  width?: number | string;
  height?: number | string;
}

/**
 * A link to the thing's own page, in the place and size of the player that the app puts there at a click: until then nothing is
 * asked of its site. What has no player that Maru knows is a plain link.
 */
export function Embed({ src = "", title, words, ...size }: EmbedProps & { words: TextWords }) {
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
      <span>{words.loadFrom(player.provider)}</span>
    </a>
  );
}

/** The nearest to the size given that the stylesheet has: no page has a `style=` attribute. */
function ratioOf(
  { width, height }: Pick<EmbedProps, "width" | "height">,
  { ratio }: Player,
): Ratio | undefined {
  const given = Number(width) / Number(height);
  if (!(given > 0)) return ratio;
  if (given >= 1.5) return undefined;
  return given >= 1.15 ? "4-3" : given >= 0.8 ? "1-1" : "9-16";
}
