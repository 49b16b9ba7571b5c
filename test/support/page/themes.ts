import { readFileSync } from "node:fs";

/** Colours of a theme, by token name without `--`. */
export type Colours = Record<string, string>;

const css = readFileSync("src/client/styles/tokens.css", "utf8").replace(/\/\*.*?\*\//gs, "");
const [, root = ""] = /:root \{([^}]*)\}/.exec(css) ?? [];
const [, sepia = ""] = /html\[data-theme="sepia"\] \{([^}]*)\}/.exec(css) ?? [];

const pairs = [...root.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
const light = Object.fromEntries(pairs.map(([, name = "", colour = ""]) => [name, colour]));

/** Colours in `tokens.css`. Sepia overrides some colours of the light theme. */
export const themes: Record<"light" | "dark" | "sepia", Colours> = {
  light,
  dark: Object.fromEntries(pairs.map(([, name = "", , colour = ""]) => [name, colour])),
  sepia: {
    ...light,
    ...Object.fromEntries(
      [...sepia.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = "", colour = ""]) => [name, colour]),
    ),
  },
};
