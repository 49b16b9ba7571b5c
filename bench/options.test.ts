import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

const SUITES = new Map([
  ["build", { takesPosts: true }],
  ["open", { takesPosts: true }],
  ["filter", { takesPosts: false }],
]);
const read = (line: string) => readOptions(line.split(" ").filter(Boolean), SUITES);

test.each([
  ["", { suites: [], posts: undefined, runs: undefined, reportOnly: false }],
  ["build filter", { suites: ["build", "filter"], posts: undefined, runs: undefined, reportOnly: false }],
  ["build --posts 1000,5000", { suites: ["build"], posts: [1000, 5000], runs: undefined, reportOnly: false }],
  ["--posts=100 open --runs=3", { suites: ["open"], posts: [100], runs: 3, reportOnly: false }],
  ["--report", { suites: [], posts: undefined, runs: undefined, reportOnly: true }],
])("readOptions reads the command line «%s»", (line, options) => {
  expect(read(line)).toEqual(options);
});

test.each([
  ["speed", "No suite is called speed; there are build, open, filter."],
  ["build --post 100", "--post is no option; there are --posts 1000,5000, --runs 3 and --report."],
  ["build --posts many", "--posts: found `many`, expected numbers of posts, such as `1000,5000`."],
  ["build --posts", "--posts: found nothing, expected numbers of posts, such as `1000,5000`."],
  ["build --posts 0", "--posts: found `0`, expected numbers of posts, such as `1000,5000`."],
  ["build --runs 1,2", "--runs: found `1,2`, expected how often, such as `3`."],
  ["build filter --posts 10", "--posts is for build, open; name the suites that are meant, without filter."],
  ["--posts 10", "--posts is for build, open; name the suites that are meant."],
])("readOptions refuses the command line «%s» with a message that says why", (line, sentence) => {
  expect(read(line)).toBe(sentence);
});
