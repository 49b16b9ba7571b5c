/** Storage key of the reader's {@link Preferences}, as JSON. */
export const PREFERENCES_KEY = "maru-reading";

/** Colour of the browser's toolbar by theme. The same as `--bg` in `src/client/styles/tokens.css`. */
export const BACKGROUNDS = { light: "#f8f9f7", dark: "#151817", sepia: "#f1e4cc" };

/** Name of a theme. */
export type Theme = keyof typeof BACKGROUNDS;
/** All themes. */
export const THEMES = Object.keys(BACKGROUNDS) as readonly Theme[];

/** Text sizes, as steps from the browser's default text size, which is 0. */
export const SIZES = [-1, 0, 1, 2, 3] as const;
/** One of {@link SIZES}. */
export type Size = (typeof SIZES)[number];

/** Choices of the reader. Defaults: the theme of the system, text size 0, the typeface of the site. */
export interface Preferences {
  theme?: Theme;
  size?: Exclude<Size, 0>;
  face?: "serif";
}

/** Returns the valid preferences among some values and ignores the others. A size may be a number or a string. */
export function readPreferences(values: Readonly<Record<string, unknown>>): Preferences {
  const theme = THEMES.find((each) => each === values["theme"]);
  const size = SIZES.find((each) => each === values["size"] || `${each}` === values["size"]);
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(values["face"] === "serif" && { face: "serif" }),
  };
}
