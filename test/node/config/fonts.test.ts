import { expect, test } from "vitest";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => readSettings({ path: "site.yaml", text }, undefined);

test.each([
  ["fonts: {sans: fonts/a.woff2}", [{ face: "sans", file: "fonts/a.woff2", bold: undefined, line: 1 }]],
  [
    "fonts:\n  sans: ./a.ttf\n  Serif: {file: b.OTF, bold: 굵은 글꼴.woff}",
    [
      { face: "sans", file: "a.ttf", bold: undefined, line: 2 },
      { face: "serif", file: "b.OTF", bold: "굵은 글꼴.woff", line: 3 },
    ],
  ],
  ["title: a", []],
])("the fonts in the setting %j are read", (text, fonts) => {
  const { settings, problems } = read(text);
  expect(problems).toEqual([]);
  expect(settings.fonts ?? []).toEqual(fonts);
});

test.each([
  ["fonts: a.woff2", "found `a.woff2`, expected `{sans: fonts/a.woff2}`, or with it `serif`"],
  ["fonts: {}", "found a mapping, expected `{sans: fonts/a.woff2}`"],
  ["fonts: {mono: a.woff2}", "`mono` is not read; Maru reads sans, serif"],
  [
    "fonts: {sans: a.svg}",
    "sans: expected a file in the content folder that ends in .woff2, .woff, .ttf or .otf",
  ],
  ["fonts: {sans: ../a.woff2}", "sans: expected a file in the content folder"],
  ["fonts: {sans: [a.woff2]}", "sans: expected a file in the content folder"],
  ["fonts: {sans: {bold: a.woff2}}", "sans: expected a file in the content folder"],
  ["fonts: {sans: {file: a.woff2, bld: b.woff2}}", "sans: expected a file in the content folder"],
])("the setting %s is rejected with a problem that contains the expected value", (text, message) => {
  const { settings, problems } = read(`title: a\n${text}`);
  expect(settings.fonts).toBeUndefined();
  expect(problems.map((problem) => formatProblem(problem, ""))).toEqual([
    expect.stringContaining(`site.yaml:2: error: fonts: ${message}`),
  ]);
});

test.each([
  ["fonts:\n  sans: a.woff2\n  mono: b.woff2", 3],
  ["feeds:\n  posts: 5\n  full: true", 3],
  ["title: a\nfeeds:\n  posts: 0", 3],
  ["title: a\nfavicon: a.png", 2],
])("the problem in %j is reported on line %i, the line of the innermost key", (text, line) => {
  expect(read(text).problems.map((problem) => problem.line)).toEqual([line]);
});
