import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { HASHED_FILE } from "../../src/shared/urls/hashedFile.ts";

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  if?: string;
  needs?: string;
  permissions: Record<string, string>;
  steps: Step[];
  environment?: { name: string };
}

interface Workflow {
  on: { push: unknown; pull_request: unknown; workflow_dispatch: unknown; schedule: { cron: string }[] };
  concurrency: { group: string; "cancel-in-progress": string };
  jobs: Record<"check" | "build" | "deploy", Job>;
}

const workflow = parse(readFileSync("docs/hosting/github-pages.yml", "utf8")) as Workflow;
const { check, build, deploy } = workflow.jobs;
const actionOf = ({ uses }: Step) => uses?.replace(/@[0-9a-f]{40}$/, "");
const at = (matches: (step: Step) => boolean) => build.steps.findIndex(matches);

test("the workflow runs on push, for pull requests, on demand and daily", () => {
  expect(Object.keys(workflow.on)).toEqual(["push", "pull_request", "workflow_dispatch", "schedule"]);
  expect(workflow.on.schedule[0]?.cron).toMatch(/^\d+ \d+ \* \* \*$/);
});

test("only the deploy job may publish, and the build job may read the settings of GitHub Pages", () => {
  expect(check.permissions).toEqual({ contents: "read" });
  expect(build.permissions).toEqual({ contents: "read", pages: "read" });
  expect(deploy.permissions).toEqual({ pages: "write", "id-token": "write" });
});

test("publishing runs wait for each other, and a newer commit of a pull request cancels its running check", () => {
  const isPullRequest = "github.event_name == 'pull_request'";
  expect(workflow.concurrency).toEqual({
    group: `pages-\${{ ${isPullRequest} && github.ref || 'publish' }}`,
    "cancel-in-progress": `\${{ ${isPullRequest} }}`,
  });
});

test("a pull request is checked and built like a push, but not published", () => {
  expect([check.if, build.if, deploy.if]).toEqual([
    "github.event_name == 'pull_request'",
    "github.event_name != 'pull_request'",
    "github.event_name != 'pull_request'",
  ]);
  const commands = check.steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(["npm ci", "npx --no maru check --format github", "npx --no maru build"]);
  expect(check.steps.flatMap((step) => actionOf(step) ?? [])).toEqual([
    "actions/checkout",
    "actions/setup-node",
  ]);
  const settings = (job: Job) =>
    job.steps.filter((step) => actionOf(step) === "actions/checkout").map((step) => step.with);
  expect(settings(check)).toEqual(settings(build));
});

test("the schedule's comment mentions the settings for future posts, and the cron expression means 00:17 in its time zone", () => {
  const text = readFileSync("docs/hosting/github-pages.yml", "utf8");
  const comment = /\n((?: *#.*\n)+) *schedule:/.exec(text)?.[1] ?? "";
  const [, zone = ""] = /`timeZone: ([\w/]+)`/.exec(comment) ?? [];
  expect(comment).toContain("`future: hide`");
  const [minute, hour] = (workflow.on.schedule[0]?.cron ?? "").split(" ").map(Number);
  const run = new Date(Date.UTC(2025, 0, 1, hour, minute));
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  expect(clock.format(run)).toBe("00:17");
});

test("the workflow checks out only the author's repository, with LFS files and full history", () => {
  const checkouts = build.steps.filter((step) => actionOf(step) === "actions/checkout");
  expect(checkouts.map((step) => step.with)).toEqual([
    { lfs: true, "fetch-depth": 0, "persist-credentials": false },
  ]);
});

test("the workflow has all steps in the required order", () => {
  const order = [
    at((step) => actionOf(step) === "actions/checkout"),
    at((step) => actionOf(step) === "actions/setup-node"),
    at(({ run }) => run === "npm ci"),
    at((step) => actionOf(step) === "actions/cache"),
    at(({ id }) => id === "pages"),
    at(({ run }) => run?.startsWith("npx --no maru check") ?? false),
    at(({ run }) => run?.startsWith("npx --no maru build") ?? false),
    at(({ run }) => run?.includes("maru-former") ?? false),
    at(({ run }) => run?.includes("CNAME") ?? false),
    at((step) => actionOf(step) === "actions/upload-pages-artifact"),
  ];
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(deploy.needs).toBe("build");
  expect(deploy.environment?.name).toBe("github-pages");
  expect(deploy.steps.map(actionOf)).toEqual(["actions/deploy-pages"]);
});

test("the workflow runs commands of the package in the lockfile only, and no script that an author may have changed", () => {
  const runs = [...check.steps, ...build.steps].flatMap(({ run }) => run ?? []);
  const programs = runs.flatMap((run) => [...run.matchAll(/^np[mx] .*$/gm)].map(([command]) => command));
  expect(programs.filter((command) => !/^(?:npm ci$|npx --no maru (?:check|build)\b)/.test(command))).toEqual(
    [],
  );
  expect(readFileSync("src/node/cli/check.ts", "utf8")).toMatch(/FORMATS = \{[^}]*github:/);
});

test("the workflow restores the cache after `npm ci`, which deletes it, and publishes `dist`", () => {
  const paths = build.steps.flatMap(({ with: options }) => options?.["path"] ?? []);
  expect(paths).toEqual(["node_modules/.cache", "dist"]);
  expect(at(({ run }) => run === "npm ci")).toBeLessThan(at((step) => actionOf(step) === "actions/cache"));
});

test("the workflow builds the site with the origin and base path that GitHub Pages reports", () => {
  const step = build.steps[at(({ run }) => run?.startsWith("npx --no maru build") ?? false)];
  expect(step?.run).toBe('npx --no maru build --base "$BASE_PATH/"');
  expect(step?.env).toMatchObject({
    SITE_URL: "${{ steps.pages.outputs.origin }}",
    BASE_PATH: "${{ steps.pages.outputs.base_path }}",
  });
});

test("the workflow publishes the hashed files of the previous build again and removes those of older builds", () => {
  const folder = mkdtempSync(join(tmpdir(), "maru-workflow-"));
  const dist = join(folder, "dist");
  const { run = "" } = build.steps[at((step) => step.run?.includes("maru-former") ?? false)] ?? {};
  /** Runs the step after a build that wrote these files, on a new machine with only the restored cache. Returns the files to publish. */
  const publish = (files: Record<string, string>) => {
    rmSync(dist, { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), text);
    }
    execFileSync("bash", ["-e", "-c", run], { cwd: folder });
    return readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(dist.length + 1))
      .toSorted();
  };
  const builds = ["1", "2", "3"].map((number) => ({
    "index.html": number,
    "posts/글/index.html": number,
    [`posts/글/body.0000000${number}.json`]: number,
    [`assets/main.0000000${number}.js`]: number,
    [`manifest.summaries.0000000${number}.json`]: number,
    "search/index.0a0b0c0d.json": "the same",
  }));
  const hashed = (files: object) =>
    Object.keys(files).filter((file) => new RegExp(`^${HASHED_FILE}`).test(file));
  let before: string[] = [];
  for (const files of builds) {
    expect(hashed(files)).toHaveLength(4);
    expect(publish(files)).toEqual([...new Set([...Object.keys(files), ...before])].toSorted());
    expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(files["index.html"]);
    before = hashed(files);
  }
  rmSync(folder, { recursive: true });
});
