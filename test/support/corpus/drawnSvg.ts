import { readdirSync } from "node:fs";

/** Written as drawing programs export them. */
const FOLDER = "test/fixtures/svg/drawn";

/** Of @twemoji/svg. */
const EMOJI = "1f3ee 1f409 1f468-200d-1f33e 1f4da 1f5fa 1f6f6 1f98b 1f9ed 1f1f0-1f1f7 2693 26f0 2744";

/** Files of SVGs as authors have them. */
export const DRAWN_SVG: string[] = [
  ...readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`),
  ...EMOJI.split(" ").map((code) => `node_modules/@twemoji/svg/${code}.svg`),
];
