import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "../test/support/browser/launchBrowser.ts";
import { type Bench, measureBuild } from "./measure/measureBuild.ts";
import { measureFilter } from "./measure/measureFilter.ts";
import { measureNavigation } from "./measure/measureNavigation.ts";
import { measurePageLoads } from "./measure/measurePageLoads.ts";
import { measureOgImages } from "./measure/measureOgImages.ts";
import { measureSample } from "./measure/measureSample.ts";
import { measureSearch } from "./measure/measureSearch.ts";
import { measureDevServer } from "./measure/measureDevServer.ts";
import { readOptions } from "./options.ts";
import type { Engine } from "./peers/engine.ts";
import { findPeers } from "./peers/findPeers.ts";
import { writeReport } from "./report/writeReport.ts";
import { mergeResults, type Results } from "./report/results.ts";
import { type Figure, printTable, type Row } from "./report/table.ts";

interface Suite {
  measure: (bench: Bench) => Promise<Figure[]>;
  takesPosts: boolean;
}

const SUITES = new Map<string, Suite>([
  ["open", { measure: measurePageLoads, takesPosts: true }],
  ["move", { measure: measureNavigation, takesPosts: true }],
  ["filter", { measure: measureFilter, takesPosts: false }],
  ["search", { measure: measureSearch, takesPosts: false }],
  ["build", { measure: measureBuild, takesPosts: true }],
  ["dev", { measure: measureDevServer, takesPosts: true }],
  ["sample", { measure: measureSample, takesPosts: false }],
  ["ogImages", { measure: measureOgImages, takesPosts: false }],
]);
const FILE = "bench/report/results.json";

/**
 * `npm run bench`: runs all suites, or the named ones (`npm run bench build`). After each suite it prints a table and updates the results and
 * the report; rows of other suites stay. `npm run bench -- --report` only writes the report.
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, SUITES);
  if (typeof options === "string") {
    console.error(options);
    return 1;
  }
  if (options.reportOnly) {
    await writeReport(await readResults());
    return 0;
  }
  const browser = await ensureBrowser();
  const folder = await mkdtemp(join(tmpdir(), "maru-bench-"));
  let found: Promise<Engine[]> | undefined;
  const peers = () => (found ??= findPeers());
  try {
    for (const [name, { measure }] of SUITES) {
      if (options.suites.length > 0 && !options.suites.includes(name)) continue;
      const { posts, runs } = options;
      const figures = await measure({ folder: join(folder, name), browser, peers, posts, runs });
      const rows = figures.map((figure) => ({ suite: name, ...figure }));
      printTable(rows);
      await keep(rows, await versionsOf(await (found ?? [])));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return 0;
}

async function keep(rows: Row[], versions: Record<string, string>): Promise<void> {
  const ran = { machine: machine(), node: process.version, commit: commit(), versions, rows };
  const results = mergeResults(await readResults(), ran, [...SUITES.keys()]);
  await writeFile(FILE, `${JSON.stringify(results, undefined, 2)}\n`);
  await writeReport(results);
}

async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(FILE, "utf8")) as Results;
}

function versionsOf(engines: readonly Engine[]): Record<string, string> {
  return Object.fromEntries(engines.map(({ name, version }) => [name, version]));
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? "unknown"}, ${process.platform} ${process.arch}`;
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}
