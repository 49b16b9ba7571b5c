import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem, type Problem } from "../../../src/node/diagnostics/problem.ts";

/**
 * Contains a small site for each of eleven engines. A YAML file with the engine's name labels every expected warning: whether the warning
 * is true, and why. A warning is true if it is useful to the author and its text is correct.
 */
const FOLDER = "test/fixtures/warnings";
const ENGINES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Label {
  line: number;
  /** Part of the message that identifies the warning. */
  about: string;
  is: boolean;
  /** Text in the message that makes the warning false, such as a wrong reason or suggestion. */
  falseIf?: string;
  /** Minimum number of warnings that the label applies to; default: 1. */
  times?: number;
  /** `dialects` for warnings about other engines' syntax, which are not part of the checks for false and missing warnings. */
  by?: "dialects";
  why: string;
}

interface Judged {
  where: string;
  isTrue: boolean;
  isDialect: boolean;
}

const judged: Judged[] = [];
const unlabelled: string[] = [];
const lost: string[] = [];

beforeAll(async () => {
  for (const engine of ENGINES) {
    const contentFolder = join(FOLDER, engine);
    const { problems } = await createCompiler({ contentFolder, base: "/", siteUrl: undefined }).compile();
    judge(
      engine,
      problems.filter(({ severity }) => severity === "warning"),
    );
  }
});

function judge(engine: string, warnings: readonly Problem[]): void {
  const labels = parse(readFileSync(join(FOLDER, `${engine}.yaml`), "utf8")) as Record<string, Label[]>;
  const found = new Map<Label, number>();
  for (const warning of warnings) {
    const { file, line, message } = warning;
    const label = labels[file]?.find((each) => each.line === line && message.includes(each.about));
    const where = formatProblem(warning, engine);
    if (!label) {
      unlabelled.push(where);
      continue;
    }
    found.set(label, (found.get(label) ?? 0) + 1);
    const isTrue = label.is && !(label.falseIf !== undefined && message.includes(label.falseIf));
    judged.push({ where, isTrue, isDialect: label.by === "dialects" });
  }
  for (const [file, ofFile] of Object.entries(labels))
    for (const label of ofFile)
      if (label.is && !label.by && (found.get(label) ?? 0) < (label.times ?? 1))
        lost.push(`${engine}/${file}:${label.line}: ${label.about}`);
}

describe("labelled warnings of eleven sites", () => {
  test("every warning has a label, and there are at least 150 warnings", () => {
    expect(unlabelled).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(150);
  });

  test("every warning that is labelled true is reported", () => expect(lost).toEqual([]));

  test("at most 2 % of the reported warnings are labelled false", () => {
    const own = judged.filter(({ isDialect }) => !isDialect);
    const wrong = own.filter(({ isTrue }) => !isTrue);
    expect(wrong.length / own.length, wrong.map(({ where }) => where).join("\n")).toBeLessThanOrEqual(0.02);
  });
});
