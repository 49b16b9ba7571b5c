import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  if?: string;
  environment?: unknown;
  uses?: string;
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps?: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/**
 * Returns the workflows of this repository and those in the docs as pairs of path and text. In the docs, a workflow is a file or fenced
 * code.
 */
function findWorkflows(): [string, string][] {
  const docs = readdirSync("docs", { recursive: true, encoding: "utf8" }).map((path) => join("docs", path));
  const own = existsSync(".github/workflows")
    ? readdirSync(".github/workflows").map((name) => join(".github/workflows", name))
    : [];
  const files = [...docs, ...own, "README.md"].filter((path) => /\.(?:md|ya?ml)$/.test(path));
  return files.flatMap((path): [string, string][] => {
    const text = readFileSync(path, "utf8");
    const texts = path.endsWith(".md")
      ? [...text.matchAll(/^```ya?ml\n([^]*?)^```/gm)].map(([, block = ""]) => block)
      : [text];
    return texts.filter((each) => /^jobs:/m.test(each)).map((each) => [path, each]);
  });
}

/** Triggers whose workflows have the repository's permissions while they process content of strangers. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];
const NOT_FOR_PULL_REQUESTS = "github.event_name != 'pull_request'";
/** Condition of the job that publishes the package: a person has decided its name. */
const IS_NAME_DECIDED = "vars.NPM_PACKAGE != ''";
/** The only command that a job with write permission may run. It publishes a tarball and runs none of its scripts. */
const PUBLISH = "npm publish --provenance --access public --ignore-scripts ./*.tgz";
/** The only actions that a job with write permission may use. None runs code of a repository. */
const PUBLISHING_ACTIONS = /^actions\/(?:deploy-pages|setup-node|download-artifact)@/;

/** Returns the rules of https://docs.github.com/en/actions/reference/security/secure-use that a workflow breaks. */
function faultsOf(text: string): string[] {
  const { on, permissions, concurrency, jobs } = parse(text) as Workflow;
  const faults: string[] = [];
  const isForTagsOnly = Object.keys(on).join() === "push" && Object.keys(on["push"] ?? {}).join() === "tags";
  const require = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  require(["{}", '{"contents":"read"}'].includes(JSON.stringify(permissions)), "permissions by default");
  require(concurrency !== undefined, "concurrency");
  for (const trigger of PRIVILEGED) require(!(trigger in on), trigger);
  for (const line of text.match(/^.*\buses:.*$/gm) ?? []) {
    require(/uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line), `pin: ${line.trim()}`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    const steps = job.steps ?? [];
    require(job.permissions !== undefined, `permissions of ${name}`);
    require(job["timeout-minutes"] !== undefined, `timeout of ${name}`);
    const writes = Object.values(job.permissions ?? {}).includes("write");
    require(!writes || isForTagsOnly || job.if === NOT_FOR_PULL_REQUESTS, `${name} writes for pull requests`);
    require(!writes ||
      steps.every(({ uses, run }) =>
        uses === undefined ? run === PUBLISH : PUBLISHING_ACTIONS.test(uses),
      ), `${name} writes and runs code`);
    const publishes = steps.some(({ run }) => run === PUBLISH);
    require(!publishes || job.if === IS_NAME_DECIDED, `${name} publishes without a decision`);
    require(!publishes || job.environment === "npm", `${name} publishes without a review`);
    for (const { uses, run, with: options } of steps) {
      require(!run?.includes("${{"), `interpolation in ${name}`);
      const isCheckout = uses?.startsWith("actions/checkout@") ?? false;
      require(!isCheckout || options?.["persist-credentials"] === false, `credentials in ${name}`);
    }
  }
  const forPullRequests = Object.values(jobs).filter((job) => job.if !== NOT_FOR_PULL_REQUESTS);
  require(isForTagsOnly || ("pull_request" in on && forPullRequests.length > 0), "a job for pull requests");
  return faults;
}

const workflows = findWorkflows();

test("the workflows for GitHub Pages, for the tests and for releases are found", () => {
  const paths = [
    "docs/hosting/github-pages.yml",
    ".github/workflows/test.yml",
    ".github/workflows/release.yml",
  ];
  expect(workflows.map(([path]) => path)).toEqual(expect.arrayContaining(paths));
});

test.each(workflows)("the workflow in %s breaks no rule for secure workflows", (_, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test("an action has the same commit and version everywhere", () => {
  const used = workflows.flatMap(([, text]) => [...text.matchAll(/uses: (\S+)@(.*)$/gm)]);
  const pins = new Map(used.map(([, action = "", pin = ""]) => [action, pin]));
  expect(used.filter(([, action = "", pin]) => pins.get(action) !== pin).map(([line]) => line)).toEqual([]);
});

const TITLE = "${{ github.event.pull_request.title }}";
const PUBLISHES = "    if: github.event_name != 'pull_request'\n";

test.each<[string, string | RegExp, string, string]>([
  ["a tag", /(actions\/cache)@[0-9a-f]{40} # /, "$1@", "pin: "],
  ["a branch", /(actions\/setup-node)@[0-9a-f]{40}/g, "$1@main", "pin: "],
  ["a short commit", /(actions\/deploy-pages@[0-9a-f]{7})[0-9a-f]{33}/, "$1", "pin: "],
  ["a commit without its version", / # v7\.0\.1/, "", "pin: "],
  ["a tag of another owner's action", /uses: actions\/cache@\S+ #/, "uses: other/cache@v1 #", "pin: "],
  ["no permissions by default", "permissions: {}\n", "", "permissions by default"],
  ["all permissions", "permissions: {}\n", "permissions: write-all\n", "permissions by default"],
  ["a build that may write", "pages: read", "pages: write", "build writes and runs code"],
  [
    "a check that may write",
    "      contents: read",
    "      contents: write",
    "check writes for pull requests",
  ],
  [
    "a job without its own permissions",
    "    permissions:\n      contents: read\n",
    "",
    "permissions of check",
  ],
  [
    "a publisher that runs for pull requests",
    `    needs: build\n${PUBLISHES}`,
    "    needs: build\n",
    "deploy writes for pull requests",
  ],
  ["a checkout that leaves its token", "          persist-credentials: false\n", "", "credentials in check"],
  ["a title in a script", "run: npx --no maru build\n", `run: echo "${TITLE}"\n`, "interpolation in check"],
  ["a privileged trigger", "  pull_request:\n", "  pull_request_target:\n", "pull_request_target"],
  ["no check of pull requests", "  pull_request:\n", "", "a job for pull requests"],
  ["no time limit", "    timeout-minutes: 15\n", "", "timeout of deploy"],
  ["no concurrency", /concurrency:\n(?: {2}.*\n)+/, "", "concurrency"],
])("%s in a workflow is reported", (_, from, to, fault) => {
  const [, text = ""] = workflows.find(([path]) => path.endsWith("github-pages.yml")) ?? [];
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(faultsOf(changed).some((each) => each.startsWith(fault))).toBe(true);
});

test.each<[string, string, string, string]>([
  ["a pack job that may publish", "contents: read", "id-token: write", "pack writes and runs code"],
  ["a publish job that runs other code", PUBLISH, `npm ci && ${PUBLISH}`, "publish writes and runs code"],
  [
    "a publish job that runs scripts of the package",
    " --ignore-scripts ./*",
    " ./*",
    "publish writes and runs code",
  ],
  [
    "a publish job that checks out the repository",
    "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
    "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "publish writes and runs code",
  ],
  [
    "a release before the name is decided",
    `needs: pack\n    if: ${IS_NAME_DECIDED}\n`,
    "needs: pack\n",
    "publish publishes without a decision",
  ],
  ["a release without a review", "    environment: npm\n", "", "publish publishes without a review"],
  [
    "a release of a pull request",
    'tags: ["v*"]\n',
    'tags: ["v*"]\n  pull_request:\n',
    "publish writes for pull requests",
  ],
])("%s in the release workflow is reported", (_, from, to, fault) => {
  const [, text = ""] = workflows.find(([path]) => path.endsWith("release.yml")) ?? [];
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(faultsOf(changed)).toContain(fault);
});
