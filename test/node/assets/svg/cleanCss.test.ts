import { tokenize, TokenType } from "@csstools/css-tokenizer";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCss } from "../../../../src/node/assets/svg/cleanCss.ts";

const cleanUrl = (url: string) => (url.startsWith("#") ? url : undefined);
const clean = (css: string) => cleanCss(css, { cleanUrl });

/** Returns the URLs of files that a browser would load, and unsafe rules such as `@import`. */
function loadedBy(css: string): string[] {
  const found: string[] = [];
  let within = "";
  for (const token of tokenize({ css })) {
    if (token[0] === TokenType.URL && !token[4].value.startsWith("#")) found.push(token[1]);
    if (token[0] === TokenType.BadURL) found.push(token[1]);
    if (token[0] === TokenType.AtKeyword && /^(?:import|namespace|charset)$/i.test(token[4].value))
      found.push(token[1]);
    if (token[0] === TokenType.Function) within = token[4].value;
    if (token[0] === TokenType.CloseParen) within = "";
    const isUrl =
      token[0] === TokenType.String && /^(?:url|src|(?:-\w+-)?image-set|image|cross-fade)$/i.test(within);
    if (isUrl && !token[4].value.startsWith("#")) found.push(token[1]);
  }
  return found;
}

test.each([
  ["a{fill:url(https://example.org/)}", "a{fill: none }"],
  ["a{fill:URL( 'b' )}", "a{fill: none }"],
  ["a{fill:u\\72l(b)}", "a{fill: none }"],
  ["a{fill:\\000075\\000072\\00006c(b)}", "a{fill: none }"],
  ["a{fill:url(b", "a{fill: none "],
  ['a{fill:url("b', "a{fill: none "],
  ["a{fill:url(b c)}", "a{fill: none }"],
  ["a{fill:url(var(--x))}", "a{fill: none )}"],
  ["a{--x:url(b)}", "a{--x: none }"],
  ['a{b:-webkit-image-set("c" 1x)}', "a{b: none }"],
  ["@import 'a' layer(b) screen;c{}", " c{}"],
  ["@\\49mport url(a);c{}", " c{}"],
  ["@import 'a'", " "],
  ["@unknown a { b { c: d } } e{}", "  e{}"],
  ["@media print{@import 'a'}b{}", "@media print{ }b{}"],
  ["a{b:url(#c) url( '#d' )}", "a{b:url(#c) url(#d)}"],
  ["@font-face{src:local('a')}", "@font-face{src:local('a')}"],
  ["a{background:red}", "a{background:red}"],
])("cleanCss changes %s to %s", (from, to) => {
  expect(clean(from)).toBe(to);
});

test("the check of the following test detects URLs of files and unsafe rules", () => {
  expect(loadedBy("@import 'a';b{c:url(d) url('e') url(f g) image-set('h' 1x)}")).toHaveLength(5);
});

test("a style made of random pieces loads no file after it is cleaned once or twice", () => {
  const pieces = [
    "u",
    "r",
    "l",
    "url(",
    "\\75 rl(",
    "src(",
    "image-set(",
    "@import",
    "@\\69mport",
    "@media",
    "'a'",
    '"b"',
    "'#c'",
    "#d",
    "(",
    ")",
    "{",
    "}",
    "[",
    ";",
    ":",
    "/*",
    "*/",
    "\\",
    "\n",
    " ",
    ",",
    "<!--",
    "e",
    "//x",
    "'",
    '"',
  ];
  const css = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((each) => each.join(""));
  fc.assert(
    fc.property(css, (each) => {
      expect(loadedBy(clean(each))).toEqual([]);
      expect(loadedBy(clean(clean(each)))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
