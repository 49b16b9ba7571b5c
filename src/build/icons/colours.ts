/** `--bg` of `src/app/styles/tokens.css` in the light theme: what an app shows before its first page, and around its icon. */
export const BACKGROUND = "#f8f9f7";
