import type { Figure } from "./table.ts";

const DIGITS: Record<Figure["unit"], number> = {
  ms: 0,
  s: 2,
  MB: 0,
  bytes: 0,
  "bytes a post": 1,
  points: 0,
  share: 3,
  times: 2,
  pixels: 0,
};
const SUFFIX: Partial<Record<Figure["unit"], string>> = {
  ms: " ms",
  s: " s",
  MB: " MB",
  bytes: " bytes",
  "bytes a post": " bytes a post",
  times: " ×",
  pixels: " px",
};

/** `1,234 ms`, `0.85 ×`. */
export function show(value: number, unit: Figure["unit"]): string {
  return `${grouped(value.toFixed(DIGITS[unit]))}${SUFFIX[unit] ?? ""}`;
}

/** `12,345.6`. */
export function grouped(number: string): string {
  return number.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ",");
}
