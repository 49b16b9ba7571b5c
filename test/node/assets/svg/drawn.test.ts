import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanSvg } from "../../../../src/node/assets/svg/cleanSvg.ts";
import { DRAWN_SVG } from "../../../support/corpus/drawnSvg.ts";

const draw = (svg: Buffer) =>
  sharp(svg, { density: 144 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

test("there are at least 30 drawings as programs export them", () => {
  expect(DRAWN_SVG.length).toBeGreaterThanOrEqual(30);
});

test.each(DRAWN_SVG)("%s is drawn the same after it was cleaned", async (file) => {
  const contents = readFileSync(file);
  const [before, after] = await Promise.all([draw(contents), draw(cleanSvg(contents))]);
  expect(after.info).toEqual(before.info);
  expect(after.data.equals(before.data)).toBe(true);
  const [first] = before.data;
  expect(before.data.some((byte) => byte !== first)).toBe(true);
});

test.each(DRAWN_SVG)("%s is the same when it is cleaned again", (file) => {
  const once = cleanSvg(readFileSync(file));
  expect(cleanSvg(once).toString()).toBe(once.toString());
});
