import { readFileSync } from "node:fs";
import { engineFile } from "../../files/engineFile.ts";
import { cronAfterMidnight } from "./cronAfterMidnight.ts";

/** Path of the workflow in the author's repository. */
export const WORKFLOW_FILE = ".github/workflows/pages.yml";

interface WorkflowOptions {
  /** Name of the branch that is published. */
  branch: string;
  /** IANA name of the time zone in which a day begins. */
  timeZone: string;
  /** Current year. */
  year: number;
}

/**
 * Returns the workflow that publishes an author's repository with GitHub Pages: the one in Maru's documentation, for the author's branch and
 * time zone.
 */
export function pagesWorkflow({ branch, timeZone, year }: WorkflowOptions): string {
  const { cron, clock } = cronAfterMidnight(timeZone, year);
  return readFileSync(engineFile("docs", "hosting", "github-pages.yml"), "utf8")
    .replace("branches: [main]", () => `branches: [${writeBranch(branch)}]`)
    .replace("15:17 is 0:17 in `timeZone: Asia/Seoul`", `${clock} is 0:17 in \`timeZone: ${timeZone}\``)
    .replace('cron: "17 15 * * *"', `cron: "${cron}"`);
}

/** Quotes a branch's name only if YAML requires it. */
function writeBranch(branch: string): string {
  return /^[A-Za-z][\w./-]*$/.test(branch) ? branch : JSON.stringify(branch);
}
