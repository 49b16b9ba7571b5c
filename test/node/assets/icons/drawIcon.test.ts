import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { BACKGROUND } from "../../../../src/node/assets/icons/colours.ts";
import { drawIcon } from "../../../../src/node/assets/icons/drawIcon.ts";
import { pixelOf } from "../../../support/checks/pixelOf.ts";

const disc = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#f00"/></svg>`;
const wide = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z" fill="#f00"/></svg>`;
const full = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z" fill="#00f"/></svg>`;

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const CLEAR = [0, 0, 0, 0];
const PAPER = [...Buffer.from(BACKGROUND.slice(1), "hex"), 255];

describe("drawIcon", () => {
  test.each([
    { name: "a plain disc", svg: disc, shape: "plain", corner: CLEAR, middle: RED },
    { name: "a plain wide image", svg: wide, shape: "plain", corner: CLEAR, middle: RED },
    { name: "an opaque disc", svg: disc, shape: "opaque", corner: PAPER, middle: RED },
    { name: "an opaque image that fills its square", svg: full, shape: "opaque", corner: BLUE, middle: BLUE },
    {
      name: "a maskable image that fills its square",
      svg: full,
      shape: "maskable",
      corner: BLUE,
      middle: BLUE,
    },
  ] as const)(
    "drawIcon draws $name with the expected colours in the corner and the centre",
    async ({ svg, shape, corner, middle }) => {
      const png = await drawIcon(Buffer.from(svg), { size: 100, shape });
      expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 100, height: 100 });
      expect(await pixelOf(png, [0, 0])).toEqual(corner);
      expect(await pixelOf(png, [50, 50])).toEqual(middle);
    },
  );

  test("drawIcon draws the content of a maskable icon within the circle that no mask crops", async () => {
    const png = await drawIcon(Buffer.from(disc), { size: 100, shape: "maskable" });
    expect(await pixelOf(png, [22, 50])).toEqual(PAPER);
    expect(await pixelOf(png, [32, 50])).toEqual(RED);
  });
});
