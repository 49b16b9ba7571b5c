/** Latin letters have serifs on every device. */
const SAMPLES = { ko: "가흙", other: "mg" };

/**
 * Whether this device has a face with serifs for a language: whether letters drawn in the site's serif faces differ from those in its
 * others. A browser that tells no pixels, or false ones, is taken to have none only where both are the same.
 */
export function hasSerif(language: string): boolean {
  const sample = /^ko\b/i.test(language) ? SAMPLES.ko : SAMPLES.other;
  const style = getComputedStyle(document.documentElement);
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
