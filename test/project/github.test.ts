import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = <Type>(path: string) => parse(readFileSync(path, "utf8")) as Type;

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; description?: string; options?: string[] };
}

interface Form {
  name: string;
  description: string;
  labels: string[];
  body: Field[];
}

const FORMS = ".github/ISSUE_TEMPLATE";
const forms = readdirSync(FORMS).filter((name) => name !== "config.yml");

test("there are issue forms for bugs, posts and features", () => {
  expect(forms.toSorted()).toEqual(["bug.yml", "feature.yml", "post.yml"]);
});

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
describe.each(forms)("issue form %s", (name) => {
  const { body, ...form } = read<Form>(join(FORMS, name));
  const inputs = body.filter(({ type }) => type !== "markdown");

  test("an issue form has a name, a description and labels", () => {
    expect(form).toEqual({
      name: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
      labels: [expect.stringMatching(/./)],
    });
  });

  test("an issue form has fields of known types with unique ids and labels", () => {
    expect(inputs.length).toBeGreaterThan(0);
    for (const { type } of inputs) expect(["input", "textarea", "dropdown"]).toContain(type);
    for (const values of [inputs.map(({ id }) => id), inputs.map(({ attributes }) => attributes.label)]) {
      expect(values).not.toContain(undefined);
      expect(new Set(values).size).toBe(inputs.length);
    }
  });
});

test("Dependabot watches the workflows and every folder with a lockfile", () => {
  interface Update {
    "package-ecosystem": string;
    directory?: string;
    directories?: string[];
  }
  const { updates } = read<{ updates: Update[] }>(".github/dependabot.yml");
  const watched = updates.map((update) => [
    update["package-ecosystem"],
    update.directories ?? [update.directory],
  ]);
  const locked = ["", "bench", "src", "test", "docs"].filter((folder) =>
    existsSync(join(folder, "package-lock.json")),
  );
  expect(watched).toEqual([
    ["npm", locked.map((folder) => `/${folder}`)],
    ["github-actions", ["/"]],
  ]);
});

describe("the workflow that tests Maru", () => {
  interface Workflow {
    on: Record<string, unknown>;
    jobs: Record<string, { if?: string; steps: { run?: string }[] }>;
  }
  const { on, jobs } = read<Workflow>(".github/workflows/test.yml");
  const commandsOf = (job: string) => jobs[job]?.steps.flatMap(({ run }) => run ?? []);

  test("the test workflow runs the tests on every push to main and for every pull request", () => {
    expect(on).toMatchObject({ push: { branches: ["main"] }, pull_request: null });
    expect(commandsOf("test")).toEqual(["npm ci", "npm test"]);
    expect(jobs["test"]?.if).toBeUndefined();
  });

  test("the test workflow runs the long suite only after a push", () => {
    expect(commandsOf("long")).toEqual(["npm ci", "npm run test:long"]);
    expect(jobs["long"]?.if).toBe("github.event_name != 'pull_request'");
  });
});
