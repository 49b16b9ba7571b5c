import { create } from "fontkitten";

/** Metrics of a font, in em. Those of a variable font apply at the default values of its axes. */
export interface FontMetrics {
  ascent: number;
  /** Distance below the baseline, in em; positive. */
  descent: number;
  lineGap: number;
  /** The weights of a variable font that are closest to 400 and to 700; `undefined` for a font without a weight axis. */
  weights: readonly [number, number] | undefined;
  /** Default values of a variable font's axes, by tag. */
  axes: ReadonlyMap<string, number>;
  /** Returns the advance width of a character; `undefined` if the font lacks it. */
  advanceOf(codePoint: number): number | undefined;
}

/**
 * Reads the metrics of an SFNT, WOFF or WOFF2 font.
 * @throws If it is not a font, is a collection of fonts, or lacks required tables.
 */
export function inspectFont(bytes: Buffer): FontMetrics {
  const font = create(bytes);
  if (font.isCollection) throw new Error("a collection of fonts");
  const { unitsPerEm, hhea } = font;
  const os2 = font["OS/2"] as (typeof font)["OS/2"] | undefined;
  // A font with the flag USE_TYPO_METRICS has its typographic metrics on all systems: https://learn.microsoft.com/en-us/typography/opentype/spec/os2#fsselection.
  const [ascent, descent, lineGap] = os2?.fsSelection.useTypoMetrics
    ? [os2.typoAscender, os2.typoDescender, os2.typoLineGap]
    : [hhea.ascent, hhea.descent, hhea.lineGap];
  const axes = Object.entries(font.variationAxes).flatMap(([tag, axis]) => (axis ? [{ tag, ...axis }] : []));
  const weight = axes.find(({ tag }) => tag === "wght");
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    weights: weight && [within(400, weight), within(700, weight)],
    axes: new Map(axes.map((axis) => [axis.tag, axis.default])),
    advanceOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint)
        ? font.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm
        : undefined,
  };
}

function within(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}
