import { readdirSync } from "node:fs";

/** Folder of SVGs in the style of drawing programs' exports. */
const FOLDER = "test/fixtures/svg/drawn";

/** Names of files in @twemoji/svg, separated by spaces. */
const EMOJI = "1f3ee 1f409 1f468-200d-1f33e 1f4da 1f5fa 1f6f6 1f98b 1f9ed 1f1f0-1f1f7 2693 26f0 2744";

/** Paths of SVG files that are similar to those that authors use. */
export const DRAWN_SVG: string[] = [
  ...readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`),
  ...EMOJI.split(" ").map((code) => `node_modules/@twemoji/svg/${code}.svg`),
];
