import { inflateSync } from "node:zlib";

/**
 * How far each character of a font goes, in em, by code point; one that the font lacks is not in it. Throws where the file is no WOFF
 * with the tables this needs.
 */
export function readAdvances(woff: Buffer): Map<number, number> {
  const table = (name: string) => readTable(woff, name);
  const em = table("head").readUInt16BE(18);
  const measured = table("hhea").readUInt16BE(34);
  const widths = table("hmtx");
  // Glyphs beyond the last that has a width of its own are as wide as that.
  const widthOf = (glyph: number) => widths.readUInt16BE(4 * Math.min(glyph, measured - 1)) / em;
  return new Map([...readGlyphs(table("cmap"))].map(([point, glyph]) => [point, widthOf(glyph)]));
}

/** A table of a font, unpacked: https://www.w3.org/TR/WOFF/#TableDirectory. */
function readTable(woff: Buffer, name: string): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("A font is no WOFF file.");
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const entry = 44 + index * 20;
    if (woff.toString("latin1", entry, entry + 4) !== name) continue;
    const [start = 0, packed = 0, length = 0] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset));
    const bytes = woff.subarray(start, start + packed);
    return packed < length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`A font has no table \`${name}\`.`);
}

/** Glyphs by code point, of the table's part for all of Unicode, else of that for its first 65,536 characters. */
function readGlyphs(cmap: Buffer): Map<number, number> {
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  );
  const whole = parts.find((part) => part.readUInt16BE(0) === 12);
  if (whole) return readGroups(whole);
  const basic = parts.find((part) => part.readUInt16BE(0) === 4);
  if (!basic) throw new Error("A font names its glyphs in a way that is not read.");
  return readSegments(basic);
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/cmap#format-12-segmented-coverage */
function readGroups(part: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 0; group < part.readUInt32BE(12); group++) {
    const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((offset) =>
      part.readUInt32BE(16 + group * 12 + offset),
    );
    for (let point = first; point <= last; point++) glyphs.set(point, glyph + point - first);
  }
  return glyphs;
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/cmap#format-4-segment-mapping-to-delta-values */
function readSegments(part: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = part.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const last = part.readUInt16BE(14 + at);
    const [first = 0, delta = 0, offset = 0] = [1, 2, 3].map((column) =>
      part.readUInt16BE(16 + column * doubled + at),
    );
    for (let point = first; point <= last && point < 0xffff; point++) {
      const place = 16 + 3 * doubled + at + offset + 2 * (point - first);
      const named = offset === 0 ? point : part.readUInt16BE(place);
      const glyph = named === 0 && offset !== 0 ? 0 : (named + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(point, glyph);
    }
  }
  return glyphs;
}
