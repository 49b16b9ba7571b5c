/** Start of the family name of a serif font that the site ships: `src/node/assets/fonts/fontStyles.ts`. */
const SHIPPED = "site-serif";

/** Letters that differ between fonts with and without serifs. */
const SAMPLES = { ko: "가흙", other: "mg" };

/**
 * Whether there is a serif font for a language: the site ships one, or letters in the serif fonts of this device differ from those in its
 * sans-serif fonts. Also true in browsers that add noise to canvas pixels.
 */
export function hasSerif(language: string): boolean {
  const sample = /^ko\b/i.test(language) ? SAMPLES.ko : SAMPLES.other;
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
