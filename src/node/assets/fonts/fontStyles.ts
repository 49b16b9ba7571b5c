import type { Face } from "./fontSetting.ts";
import type { FontMetrics } from "./inspectFont.ts";
import { LOCAL_FONTS, type LocalFont } from "./localFonts.ts";
import { type LetterUse, sizeAdjust } from "./matchWidths.ts";

/** A file of a face, as the stylesheet names it. */
export interface StyledFile {
  /** Address, with base. */
  url: string;
  /** `400`, or both ends of the axis of a variable font. */
  weight: string;
  metrics: FontMetrics;
}

export interface StyledFace {
  face: Face;
  /** The regular one first. */
  files: readonly [StyledFile, ...StyledFile[]];
}

/**
 * When a font takes the place of the system's. Whoever reads already is not interrupted: `optional` draws a page in the site's font where
 * that is there before the first paint, and else keeps to the system's until the next page, so that nothing ever moves. With `swap` a
 * line would break elsewhere under the reader's eyes, however well sizes are matched: Safari knows none of the overrides below, and no
 * table tells the widths of all systems' fonts. The serif face is loaded because its reader asked for it a moment ago: it is to come.
 */
const DISPLAY: Record<Face, string> = { sans: "optional", serif: "swap" };

const GENERIC: Record<Face, string> = { sans: "sans-serif", serif: "serif" };

/**
 * The rules of a face: its files, the system's fonts with its metrics, and `--sans` or `--serif` of both. Those fonts have its height
 * above and below the line and, where their widths are known, fill as much of a line, so that a page in one is as long as in the other.
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
  const standing = locals.flatMap((local) => localRules(`${family}-${local.name}`, local, { metrics, use }));
  const families = [family, ...locals.map(({ name }) => `${family}-${name}`), GENERIC[face]].join();
  // Over `:root`, wherever that stands.
  return [...own, ...standing, `html:root{--${face}:${families}}`].join("");
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

/** Overrides are of the size that is drawn, which `size-adjust` changes: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc. */
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
