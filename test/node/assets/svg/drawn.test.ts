import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanSvg } from "../../../../src/node/assets/svg/cleanSvg.ts";
import { DRAWN_SVG } from "../../../support/corpus/drawnSvg.ts";

const draw = (svg: Buffer) =>
  sharp(svg, { density: 144 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

test("the corpus has at least 30 SVGs", () => {
  expect(DRAWN_SVG.length).toBeGreaterThanOrEqual(30);
});

test.each(DRAWN_SVG)("%s looks the same before and after cleaning", async (file) => {
  const contents = readFileSync(file);
  const [before, after] = await Promise.all([draw(contents), draw(cleanSvg(contents))]);
  expect(after.info).toEqual(before.info);
  expect(after.data.equals(before.data)).toBe(true);
  const [first] = before.data;
  expect(before.data.some((byte) => byte !== first)).toBe(true);
});

test.each(DRAWN_SVG)("cleaning %s a second time changes nothing", (file) => {
  const once = cleanSvg(readFileSync(file));
  expect(cleanSvg(once).toString()).toBe(once.toString());
});
