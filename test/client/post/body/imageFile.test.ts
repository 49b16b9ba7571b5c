import { expect, test, vi } from "vitest";
import { isEnlargeable, largestFile } from "../../../../src/client/post/body/imageFile.ts";

interface Shown {
  html: string;
  /** Displayed width of the image, in CSS px. */
  shown: number;
  /** Width of the loaded image file, in px. */
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
  { name: "a photo is its widest copy", html: photo, shown: 600, file: ["/l.webp", 1600, 800] },
  {
    name: "an image without copies is its src",
    html: '<img src="http://localhost/p.svg" width="300" height="150">',
    shown: 300,
    natural: 900,
    file: ["http://localhost/p.svg", 900, 450],
  },
  {
    name: "an image that is loading has the size in its attributes",
    html: '<img src="http://localhost/p.png" width="800" height="400">',
    shown: 600,
    file: ["http://localhost/p.png", 800, 400],
  },
])("the largest file of $name", ({ file, ...shown }) => {
  const { url, width, height } = largestFile(draw(shown));
  expect([url, width, height]).toEqual(file);
});

test.each([
  { name: "a photo wider than the text", html: photo, shown: 600, is: true },
  {
    name: "an image shown at its natural size",
    html: '<img src="p.png">',
    shown: 600,
    natural: 600,
    is: false,
  },
  { name: "an inline icon", html: '<img src="p.png">', shown: 20, natural: 400, is: false },
  { name: "a photo in a link", html: `<a href="/">${photo}</a>`, shown: 600, is: false },
  {
    name: "a photo in a summary",
    html: `<details><summary>${photo}</summary></details>`,
    shown: 600,
    is: false,
  },
])("whether $name can be enlarged: $is", ({ is, ...shown }) => {
  expect(isEnlargeable(draw(shown))).toBe(is);
});
