import { create } from "fontkitten";

/** What is read of a font: measures in em, each of the regular letters. */
export interface FontMetrics {
  ascent: number;
  /** Below the baseline, positive. */
  descent: number;
  lineGap: number;
  /** The least and greatest weight that a variable font is drawn in, within 400 to 700; `undefined` of all others. */
  weights: readonly [number, number] | undefined;
  /** Tags of the axes of a variable font with the value at which each rests. */
  axes: ReadonlyMap<string, number>;
  /** How far a character goes; `undefined` where the font does not have it. */
  advanceOf(codePoint: number): number | undefined;
}

/** Reads a font of SFNT, WOFF or WOFF2. Throws where it is none, or lacks what it needs to be drawn. */
export function inspectFont(bytes: Buffer): FontMetrics {
  const font = create(bytes);
  if (font.isCollection) throw new Error("a collection of fonts");
  const { unitsPerEm, hhea } = font;
  const os2 = font["OS/2"] as (typeof font)["OS/2"] | undefined;
  // The choice that a font makes for all systems: https://learn.microsoft.com/en-us/typography/opentype/spec/os2#fsselection.
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
