import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { pagesWorkflow } from "../../../../src/node/cli/init/workflow.ts";

interface Workflow {
  on: { push: { branches: string[] }; schedule: { cron: string }[] };
}

test("the workflow for the branch and time zone of the documentation is the one in the documentation", () => {
  const text = pagesWorkflow({ branch: "main", timeZone: "Asia/Seoul", year: 2025 });
  expect(text).toBe(readFileSync("docs/hosting/github-pages.yml", "utf8"));
});

test("the workflow for another branch and time zone differs only in their lines", () => {
  const text = pagesWorkflow({ branch: "release/$&, 1", timeZone: "America/New_York", year: 2025 });
  const { on } = parse(text) as Workflow;
  expect(on.push.branches).toEqual(["release/$&, 1"]);
  expect(on.schedule).toEqual([{ cron: "17 5 * * *" }]);
  expect(text).toContain("5:17 is 0:17 in `timeZone: America/New_York`");
  const original = readFileSync("docs/hosting/github-pages.yml", "utf8").split("\n");
  expect(text.split("\n").filter((line, index) => line !== original[index])).toHaveLength(3);
});
