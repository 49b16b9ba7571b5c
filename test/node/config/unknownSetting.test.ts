import { expect, test } from "vitest";
import { readSettings } from "../../../src/node/config/readSettings.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";

const read = (text: string) => readSettings({ path: "site.yaml", text }, undefined);
const problemsIn = (text: string) => read(text).problems.map((problem) => formatProblem(problem, ""));

test.each([
  ["pictures: false", "`pictures` is now `ogImages`, so it has no effect; write `ogImages: false`"],
  ["icon: my icon.svg", "`icon` is now `favicon`, so it has no effect; write `favicon: my icon.svg`"],
  ["Pictures: no", "`Pictures` is now `ogImages`, so it has no effect; write `ogImages: no`"],
  ["icon:", "`icon` is now `favicon`, so it has no effect; write `favicon:`"],
  ["icon: {file: a.svg}", "`icon` is now `favicon`, so it has no effect; write `favicon:`"],
])("the renamed setting `%s` is reported with its line and with what to write", (text, message) => {
  expect(problemsIn(`title: a\n${text}`)).toEqual([`site.yaml:2: warning: ${message}`]);
});

test("a renamed setting has no effect, and its new key has", () => {
  expect(read("pictures: false").settings.ogImages).toBe(true);
  expect(read("ogImages: false\nfavicon: a.svg")).toMatchObject({
    settings: { ogImages: false, favicon: "a.svg" },
    problems: [],
  });
});

test.each([
  ["ogImage: false", "`ogImage` is not a setting; did you mean `ogImages`?"],
  ["picture: false", "`picture` is not a setting; did you mean `ogImages`?"],
  ["icons: a.svg", "`icons` is not a setting; did you mean `favicon`?"],
  ["favIcon: a.svg", "`favIcon` is not a setting; did you mean `favicon`?"],
  ["baseurl: /", "`baseurl` is not a setting; did you mean `url`?"],
])("the misspelled setting `%s` is reported with the setting that was likely meant", (text, message) => {
  expect(problemsIn(text)).toEqual([`site.yaml:1: warning: ${message}`]);
});

test("an unknown setting is reported with all settings", () => {
  expect(problemsIn("weather: sunny")).toEqual([
    expect.stringMatching(
      /^site\.yaml:1: warning: `weather` is not a setting; Maru reads title, .*ogImages, feeds, favicon, /,
    ),
  ]);
});
