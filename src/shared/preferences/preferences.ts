/** Storage key of the reader's {@link Preferences}, as JSON. */
export const PREFERENCES_KEY = "maru-reading";

/** `--bg` of `src/client/styles/tokens.css` by theme: the colour of the browser's own interface. */
export const BACKGROUNDS = { light: "#f8f9f7", dark: "#151817", sepia: "#f1e4cc" };

/** Name of a theme. */
export type Theme = keyof typeof BACKGROUNDS;
/** All themes. */
export const THEMES = Object.keys(BACKGROUNDS) as readonly Theme[];

/** Steps relative to the browser's default text size, which is 0. */
export const SIZES = [-1, 0, 1, 2, 3] as const;
/** One of {@link SIZES}. */
export type Size = (typeof SIZES)[number];

/** Choices of the reader. A missing one follows the system, the browser or the site. */
export interface Preferences {
  theme?: Theme;
  size?: Exclude<Size, 0>;
  face?: "serif";
}

/** Returns the valid preferences among some values; ignores all others. Sizes may be numbers or digits. */
export function readPreferences(values: Readonly<Record<string, unknown>>): Preferences {
  const theme = THEMES.find((each) => each === values["theme"]);
  const size = SIZES.find((each) => each === values["size"] || `${each}` === values["size"]);
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(values["face"] === "serif" && { face: "serif" }),
  };
}
