import type { Face } from "./fontSetting.ts";
import type { FontMetrics } from "./inspectFont.ts";
import { LOCAL_FONTS, type LocalFont } from "./localFonts.ts";
import { type LetterUse, sizeAdjust } from "./matchWidths.ts";

/** A font file that the stylesheet references. */
export interface StyledFile {
  /** Includes the base path. */
  url: string;
  /** A weight such as `400`, or the range of a variable font, such as `400 700`. */
  weight: string;
  metrics: FontMetrics;
}

/** A typeface with its font files. */
export interface StyledFace {
  face: Face;
  /** The first file contains the regular weight. */
  files: readonly [StyledFile, ...StyledFile[]];
}

/**
 * Values of `font-display`. With `optional`, a page uses the site's font only if it is loaded before the first paint, so that text never
 * moves. `swap` could change line breaks while someone reads: Safari supports none of the overrides in the rules of fallback fonts, and
 * the widths of some system fonts are unknown. The serif face uses `swap`, since it is loaded when a reader selects it.
 */
const DISPLAY: Record<Face, string> = { sans: "optional", serif: "swap" };

const GENERIC: Record<Face, string> = { sans: "sans-serif", serif: "serif" };

/**
 * Returns the CSS of a typeface: its files, local fallback fonts with adjusted metrics, and the custom property `--sans` or `--serif`,
 * which lists both. Fallback fonts get the ascent, descent and line gap of the site's font. If their widths are known, they also get its
 * average width, so that text has about the same size in either font.
 */
export function faceRules({ face, files }: StyledFace, use: LetterUse): string {
  const [{ metrics }] = files;
  const family = `site-${face}`;
  const own = files.map(({ url, weight }) =>
    fontFace(
      family,
      [`src:url(${url})`, `font-weight:${weight}`, `font-display:${DISPLAY[face]}`],
      vertical(metrics, 1),
    ),
  );
  const locals = LOCAL_FONTS[use.script][face];
  const fallbacks = locals.flatMap((local) => localRules(`${family}-${local.name}`, local, { metrics, use }));
  const families = [family, ...locals.map(({ name }) => `${family}-${name}`), GENERIC[face]].join();
  // `html:root` has a higher specificity than `:root`, so that the order of the rules does not matter.
  return [...own, ...fallbacks, `html:root{--${face}:${families}}`].join("");
}

function localRules(
  family: string,
  local: LocalFont,
  { metrics, use }: { metrics: FontMetrics; use: LetterUse },
): string[] {
  const size = sizeAdjust(use, (letter) => metrics.advanceOf(letter.codePointAt(0) ?? 0), local);
  const adjusted = [...(size === 1 ? [] : [`size-adjust:${percent(size)}`]), ...vertical(metrics, size)];
  const weights = [
    { names: local.regular, weight: 400 },
    { names: local.bold, weight: 700 },
  ];
  return weights.flatMap(({ names, weight }) => {
    const source = names.map((name) => `local("${name}")`).join();
    return names.length === 0 ? [] : fontFace(family, [`src:${source}`, `font-weight:${weight}`], adjusted);
  });
}

/** Returns the overrides of vertical metrics. They are relative to the size that `size-adjust` sets: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc. */
function vertical({ ascent, descent, lineGap }: FontMetrics, size: number): string[] {
  return [
    `ascent-override:${percent(ascent / size)}`,
    `descent-override:${percent(descent / size)}`,
    `line-gap-override:${percent(lineGap / size)}`,
  ];
}

function fontFace(family: string, ...descriptors: readonly string[][]): string {
  return `@font-face{${[`font-family:${family}`, ...descriptors.flat()].join(";")}}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
