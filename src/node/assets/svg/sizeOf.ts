import type { CleanElement } from "./cleanTree.ts";

/** Lengths of units in CSS px: https://www.w3.org/TR/css-values/#absolute-lengths. `em` and `ex` refer to the browser's default font size. */
const UNITS: Record<string, number> = {
  "": 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
};

/** Default size in browsers, in px, of an SVG without size and view box: https://www.w3.org/TR/css-sizing/#intrinsic-sizes. */
const FALLBACK = { width: 300, height: 150 };

/** Maximum length of a side, in px. Larger SVGs are scaled down proportionally. */
const MAX_SIDE = 10_000;

/**
 * Returns the size at which an SVG is shown, in px: its `width` and `height`. If one is missing, it follows from the view box. If both are
 * missing, the size is that of the view box; browsers would fit the view box into 300 × 150 px instead. Sides are from 1 to `MAX_SIDE` px.
 */
export function sizeOf({ attributes }: CleanElement): { width: number; height: number } {
  const box = viewBoxOf(attributes.get("viewBox"));
  const [width, height] = [lengthOf(attributes.get("width")), lengthOf(attributes.get("height"))];
  const ratio = box ? box.width / box.height : FALLBACK.width / FALLBACK.height;
  if (width && height) return bounded({ width, height });
  if (width) return bounded({ width, height: box ? width / ratio : FALLBACK.height });
  if (height) return bounded({ width: box ? height * ratio : FALLBACK.width, height });
  return bounded(box ?? FALLBACK);
}

function bounded({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** Converts a length to px; `undefined` for percentages, invalid and missing lengths. */
function lengthOf(written: string | undefined): number | undefined {
  const [, number = "", unit = ""] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?|\d+\.)\s*([a-z]*)\s*$/i.exec((written ?? "").slice(0, 64)) ?? [];
  const length = Number(number) * (UNITS[unit.toLowerCase()] ?? NaN);
  return length > 0 ? Math.min(length, Number.MAX_SAFE_INTEGER) : undefined;
}

function viewBoxOf(written: string | undefined): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0, ...more] = (written ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isBox =
    more.length === 0 && width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height);
  return isBox ? { width, height } : undefined;
}
