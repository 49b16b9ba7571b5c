/** How the family of a serif face begins that the site ships: `src/node/assets/fonts/fontStyles.ts`. */
const SHIPPED = "site-serif";

/** Latin letters have serifs on every device. */
const SAMPLES = { ko: "가흙", other: "mg" };

/**
 * Whether there is a face with serifs for a language: the site ships one, or letters drawn in the serif faces of this device differ from
 * those in its others. A browser that tells no pixels, or false ones, is taken to have none only where both are the same.
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
