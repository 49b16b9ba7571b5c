import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "../support/launchBrowser.ts";
import { measureBuild } from "./measureBuild.ts";
import { measureFilter } from "./measureFilter.ts";
import { measureOpening } from "./measureOpening.ts";
import { measurePictures } from "./measurePictures.ts";
import { measureSearch } from "./measureSearch.ts";
import { measureWriting } from "./measureWriting.ts";
import { mergeResults, type Results } from "./results.ts";
import { printTable, type Row } from "./table.ts";

const SUITES = {
  build: measureBuild,
  dev: measureWriting,
  open: measureOpening,
  filter: measureFilter,
  pictures: measurePictures,
  search: measureSearch,
};
const FILE = "test/bench/results.json";

/**
 * `npm run bench`: every suite, or those named (`npm run bench build`); prints a table and writes it to a file, in which the rows
 * of suites that did not run stay.
 */
export async function run(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0) {
    console.error(`No suite is called ${unknown.join(", ")}; there are ${Object.keys(SUITES).join(", ")}.`);
    return 1;
  }
  const browser = await ensureBrowser();
  const folder = await mkdtemp(join(tmpdir(), "maru-bench-"));
  const rows: Row[] = [];
  try {
    for (const [name, measure] of Object.entries(SUITES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const measured = await measure({ folder: join(folder, name), browser });
      rows.push(...measured.map((row) => ({ suite: name, ...row })));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  printTable(rows);
  const ran = { machine: machine(), node: process.version, commit: commit(), rows };
  const before = JSON.parse(await readFile(FILE, "utf8")) as Results;
  const results = mergeResults(before, ran, Object.keys(SUITES));
  await writeFile(
    FILE,
    `${JSON.stringify(results, undefined, 2)}
`,
  );
  return 0;
}

function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? "unknown"}, ${process.platform} ${process.arch}`;
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}
