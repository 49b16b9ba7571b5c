/** What is kept in the browser of how its reader likes to read: {@link Preferences} as JSON. */
export const PREFERENCES_KEY = "maru-reading";

/** `--bg` of `src/client/styles/tokens.css` in each theme: browsers colour what is around the page with it. */
export const BACKGROUNDS = { light: "#f8f9f7", dark: "#151817", sepia: "#f1e4cc" };

export type Theme = keyof typeof BACKGROUNDS;
export const THEMES = Object.keys(BACKGROUNDS) as readonly Theme[];

/** Steps from the browser's own size of text, 0. */
export const SIZES = [-1, 0, 1, 2, 3] as const;
export type Size = (typeof SIZES)[number];

/** What a reader chose; what is left out is as the system, the browser and the site have it. */
export interface Preferences {
  theme?: Theme;
  size?: Exclude<Size, 0>;
  face?: "serif";
}

/** The settings among what is said; what is not understood is left out. Sizes may be numbers or their digits. */
export function readPreferences(said: Readonly<Record<string, unknown>>): Preferences {
  const theme = THEMES.find((each) => each === said["theme"]);
  const size = SIZES.find((each) => String(each) === String(said["size"]));
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(said["face"] === "serif" && { face: "serif" }),
  };
}
