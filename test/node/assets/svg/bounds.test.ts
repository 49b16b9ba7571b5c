import sharp from "sharp";
import { expect, test } from "vitest";
import { readSvg } from "../../../../src/node/assets/svg/readSvg.ts";
import { UnusableImage } from "../../../../src/node/assets/images/unusableImage.ts";

const svg = (inner: string, before = "") =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);

/** Returns groups and a reference to the last group. Each group references the preceding group twice. `write` returns a reference. */
function doubled(levels: number, write: (id: string) => string): string {
  const groups = Array.from({ length: levels }, (_, level) => {
    const below = write(`l${level - 1}`);
    return `<g id="l${level}">${level === 0 ? "<path/>" : below + below}</g>`;
  });
  return `<defs>${groups.join("")}</defs>${write(`l${levels - 1}`)}`;
}

const laughs = Array.from(
  { length: 8 },
  (_, level) => `<!ENTITY a${level} "${level === 0 ? "ha".repeat(20) : `&a${level - 1};`.repeat(20)}">`,
);
const dtd = (...declarations: string[]) => `<!DOCTYPE svg [${declarations.join("")}]>`;

test.each([
  [
    "exponential <use> elements",
    doubled(30, (id) => `<use href="#${id}"/>`),
    "it draws more than 500000 elements by references",
  ],
  [
    "exponential <use> elements with `xlink:href`",
    doubled(30, (id) => `<use xlink:href="#${id}"/>`),
    "it draws more than 500000 elements by references",
  ],
  [
    "exponential masks",
    doubled(30, (id) => `<path mask="url(#${id})"/>`),
    "it draws more than 500000 elements by references",
  ],
  [
    "exponential patterns in styles",
    doubled(30, (id) => `<path style="fill:url('#${id}')"/>`),
    "it draws more than 500000 elements by references",
  ],
  ["a <use> of its parent group", '<g id="a"><use href="#a"/></g>', "its element `#a` refers to itself"],
  [
    "two groups that use each other",
    '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "its element `#b` refers to itself",
  ],
  [
    "a pattern that is filled with itself",
    '<pattern id="p"><path fill="url(#p)"/></pattern>',
    "its element `#p` refers to itself",
  ],
  [
    "a chain of 200 references",
    Array.from({ length: 200 }, (_, n) => `<g id="c${n}"><use href="#c${n + 1}"/></g>`).join(""),
    "its references are nested more than 100 deep",
  ],
  [
    "300 nested elements",
    "<g>".repeat(300) + "</g>".repeat(300),
    "its elements are nested more than 250 deep",
  ],
  ["300,000 elements", "<g/>".repeat(300_000), "it has more than 200000 elements"],
  [
    "styles of 150,000 short rules",
    `<style>${"a{b:url}".repeat(150_000)}</style>`,
    "its styles have more than 1 million characters",
  ],
  ["more than 10 MB", `<path d="${"M0 0".repeat(2_500_001)}"/>`, "it is an SVG of more than 10 MB"],
])("an SVG with %s is rejected within ten seconds", (_, inner, message) => {
  const started = performance.now();
  expect(() => readSvg(svg(inner))).toThrow(new UnusableImage(message));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each([
  [
    "entities of 51 billion characters",
    dtd(...laughs),
    "its entities expand to more than 1 million characters",
  ],
  [
    "an entity that references itself",
    dtd('<!ENTITY a7 "&a7;">'),
    "its entities are nested more than 8 deep",
  ],
  [
    "1,100 entities",
    dtd(...Array.from({ length: 1_100 }, (_, n) => `<!ENTITY b${n} "">`)),
    "it declares more than 1000 entities",
  ],
  [
    "a document type of 40,000 characters",
    dtd(`<!ENTITY c "${"<!--".repeat(10_000)}">`),
    "its document type has more than 32000 characters",
  ],
])("an SVG with %s is rejected", (_, before, message) => {
  expect(() => readSvg(svg("<text>&a7;</text>", before))).toThrow(message);
});

test("an SVG that draws more than 80,000 elements by references is accepted", () => {
  expect(readSvg(svg(doubled(15, (id) => `<use href="#${id}"/>`))).text).toContain("<use");
});

test.each([
  ['width="40" height="20"', [40, 20]],
  ['width="1in" height="2.54cm"', [96, 96]],
  ['width="12pt" height="1pc"', [16, 16]],
  ['width="10em" height="50%" viewBox="0 0 2 1"', [160, 80]],
  ['height="50" viewBox="0 0 30 10"', [150, 50]],
  ['width="100%" height="100%" viewBox="0 0 640 480"', [640, 480]],
  ['viewBox="-5,-5 20,10"', [20, 10]],
  ["", [300, 150]],
  ['width="none" height="-3"', [300, 150]],
  ['width="0" height="0" viewBox="0 0 0 0"', [300, 150]],
  ['width="1e9" height="1e9"', [10_000, 10_000]],
  ['width="1e308mm" height="10"', [10_000, 1]],
  ['width="99999999999999999999999" height="1"', [10_000, 1]],
  ['viewBox="0 0 1e300 1e-300"', [10_000, 1]],
])("an SVG with %s has a size from 1 to 10,000 px and can be drawn", async (attributes, [width, height]) => {
  const drawing = readSvg(Buffer.from(`<svg ${attributes} style="width:9e9px"><path d="M0 0h9v9z"/></svg>`));
  expect([drawing.width, drawing.height]).toEqual([width, height]);
  const { info } = await sharp(Buffer.from(drawing.sized(16, 8)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([16, 8]);
});
