import type { CleanElement } from "./cleanTree.ts";

/** CSS px of a unit: https://www.w3.org/TR/css-values/#absolute-lengths; `em` and `ex` at a browser's own font size. */
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

/** What browsers take where a drawing has no size at all: https://www.w3.org/TR/css-sizing/#intrinsic-sizes. */
const FALLBACK = { width: 300, height: 150 };

/** px; what a drawing says beyond this is scaled down, at its proportions. */
const MAX_SIDE = 10_000;

/** The size of a drawing in px, at least 1, at most `MAX_SIDE`: its own, else that of its view box, as browsers compute it. */
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

/** In px; `undefined` of a share (`100%`), of what is no length, and of none. */
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
