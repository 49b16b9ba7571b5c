/** Key in the browser's storage under which the reader's {@link Preferences} are stored as JSON. */
export const PREFERENCES_KEY = "maru-reading";

/** Colour of the browser's toolbar in each theme. The same colours as `--bg` in `src/client/styles/tokens.css`. */
export const BACKGROUNDS = { light: "#f8f9f7", dark: "#151817", sepia: "#f1e4cc" };

/** Name of a theme. */
export type Theme = keyof typeof BACKGROUNDS;
/** All themes. */
export const THEMES = Object.keys(BACKGROUNDS) as readonly Theme[];

/** Text sizes, as the number of steps from the browser's default text size. 0 is the default text size. */
export const SIZES = [-1, 0, 1, 2, 3] as const;
/** One of {@link SIZES}. */
export type Size = (typeof SIZES)[number];

/**
 * Choices of the reader. A missing property means the default: the theme of the system, text size 0, the typeface of
 * the site.
 */
export interface Preferences {
  theme?: Theme;
  size?: Exclude<Size, 0>;
  face?: "serif";
}

/**
 * Reads preferences from an object with the properties of {@link Preferences}, such as parsed JSON or a `dataset`.
 * Ignores invalid and default values. A size may be a number or a string.
 */
export function readPreferences(values: Readonly<Record<string, unknown>>): Preferences {
  const theme = THEMES.find((each) => each === values["theme"]);
  const size = SIZES.find((each) => each === values["size"] || `${each}` === values["size"]);
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(values["face"] === "serif" && { face: "serif" }),
  };
}
