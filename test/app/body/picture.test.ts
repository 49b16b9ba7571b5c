import { expect, test, vi } from "vitest";
import { isEnlargeable, largestFile } from "../../../src/app/body/picture.ts";

interface Shown {
  html: string;
  /** Its width in the text and, where it has loaded, that of its file, in px. */
  shown: number;
  natural?: number;
}

function draw({ html, shown, natural = 0 }: Shown): HTMLImageElement {
  document.body.innerHTML = html;
  const image = document.querySelector("img")!;
  vi.spyOn(image, "clientWidth", "get").mockReturnValue(shown);
  vi.spyOn(image, "naturalWidth", "get").mockReturnValue(natural);
  vi.spyOn(image, "naturalHeight", "get").mockReturnValue(natural / 2);
  return image;
}

const photo = '<img src="/m.webp" srcset="/s.webp 640w, /l.webp 1600w" width="2000" height="1000">';

test.each([
  { name: "of a photo its widest copy", html: photo, shown: 600, file: ["/l.webp", 1600, 800] },
  {
    name: "of another picture what it is",
    html: '<img src="http://localhost/p.svg" width="300" height="150">',
    shown: 300,
    natural: 900,
    file: ["http://localhost/p.svg", 900, 450],
  },
  {
    name: "of one that has not loaded what is written",
    html: '<img src="http://localhost/p.png" width="800" height="400">',
    shown: 600,
    file: ["http://localhost/p.png", 800, 400],
  },
])("the largest file is $name", ({ file, ...shown }) => {
  const { address, width, height } = largestFile(draw(shown));
  expect([address, width, height]).toEqual(file);
});

test.each([
  { name: "a photo wider than the text", html: photo, shown: 600, is: true },
  { name: "one shown as large as it is", html: '<img src="p.png">', shown: 600, natural: 600, is: false },
  { name: "a sign among words", html: '<img src="p.png">', shown: 20, natural: 400, is: false },
  { name: "one in a link", html: `<a href="/">${photo}</a>`, shown: 600, is: false },
  { name: "one in a summary", html: `<details><summary>${photo}</summary></details>`, shown: 600, is: false },
])("that more can be seen of $name is $is", ({ is, ...shown }) => {
  expect(isEnlargeable(draw(shown))).toBe(is);
});
