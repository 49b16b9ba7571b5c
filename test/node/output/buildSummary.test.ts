import { expect, test } from "vitest";
import type { DetectedDialect } from "../../../src/node/markdown/dialects/detectDialects.ts";
import type { Problem } from "../../../src/node/diagnostics/problem.ts";
import { summarizeBuild } from "../../../src/node/output/buildSummary.ts";
import { manifest } from "../../support/build/fixtureManifest.ts";

type Site = Parameters<typeof summarizeBuild>[0]["site"];

const problem = (severity: Problem["severity"]): Problem => {
  return { severity, kind: "link", file: "a.md", line: 1, message: "x" };
};
const summary = (
  site: object,
  problems: Problem[] = [],
  others: string[] = [],
  detected: DetectedDialect[] = [],
) =>
  summarizeBuild({
    site: {
      manifest,
      hidden: 0,
      leftOut: [],
      future: undefined,
      showsDrafts: false,
      ...site,
    } as Partial<Site> as Site,
    problems,
    detected,
    folder: "dist/",
    output: { files: 1234, bytes: 5_678_901 },
    others,
    seconds: 3.21,
  }).split("\n");

test("the summary of a build has one aligned line per count", () => {
  expect(
    summary({ hidden: 2, future: { files: ["posts/a.md"], today: "2025-01-22" } }, [problem("warning")]),
  ).toEqual([
    "",
    "dist/",
    "  posts     3",
    "  pages     1",
    "  hidden    3: 2 drafts, 1 after 2025-01-22",
    "  output    1234 files, 5.7 MB",
    "  warnings  1, listed above",
    "  time      3.2 s",
  ]);
});

test("the summary counts expired posts separately from drafts", () => {
  const lines = summary({ hidden: 1, expired: ["posts/a.md", "posts/b.md"] });
  expect(lines).toContain("  hidden    3: 1 draft, 2 expired");
});

test("the summary counts errors, and drafts that are shown", () => {
  const lines = summary({ hidden: 1, showsDrafts: true }, [problem("error")]);
  expect(lines).toContain("  errors    1, listed above; affected files are left out");
  expect(lines).toContain("  drafts    1 draft, shown with --drafts or DRAFTS=1; do not publish this");
  expect(lines).toContain("  warnings  0");
});

test.each([
  [["CNAME"], "  others    1, not written by a build and not changed: CNAME"],
  [
    [".git/", "CNAME", "my/", "z"],
    "  others    4, not written by a build and not changed: .git/, CNAME, my/, …",
  ],
])("the summary counts and lists files that no build wrote: %j", (others, line) => {
  expect(summary({}, [], others)).toContain(line);
});

test("the summary lists the detected dialects with the files by which they were detected", () => {
  const detected: DetectedDialect[] = [
    { dialect: "hugo", from: "../hugo.toml" },
    { dialect: "obsidian", from: ".obsidian" },
  ];
  expect(summary({}, [], [], detected)).toContain("  dialect   hugo (../hugo.toml), obsidian (.obsidian)");
});
