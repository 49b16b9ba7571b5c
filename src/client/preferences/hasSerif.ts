import { isKorean } from "../../shared/content/isKorean.ts";
/**
 * Prefix of the family names of serif fonts that the site includes. Defined in `src/node/assets/fonts/fontStyles.ts`.
 */
const SHIPPED = "site-serif";

/** Letters whose shapes differ between fonts with and without serifs, by language. */
const SAMPLES = { ko: "가흙", other: "mg" };

/**
 * Whether a serif font is available for a language. True if the site includes one, or if the device draws letters
 * differently in serif and sans-serif. Also true in browsers that add noise to canvas pixels.
 */
export function hasSerif(language: string): boolean {
  const sample = isKorean(language) ? SAMPLES.ko : SAMPLES.other;
  const style = getComputedStyle(document.documentElement);
  if (style.getPropertyValue("--serif").startsWith(SHIPPED)) return true;
  const [serif, sans] = ["--serif", "--sans"].map((name) => draw(sample, style.getPropertyValue(name)));
  return serif !== sans;
}

function draw(sample: string, family: string): string | undefined {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.font = `40px ${family}`;
  context.fillText(sample, 0, 50);
  return canvas.toDataURL();
}
