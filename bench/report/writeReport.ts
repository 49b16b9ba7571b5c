import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import type { Results } from "./results.ts";
import { tablesOf } from "./tables.ts";

export const REPORT = "docs/performance.md";
/** Matches a table between its marks, which contain its name. */
const MARKED = /(<!-- table: ([^>]+?) -->\n)[\s\S]*?(<!-- \/table -->)/g;

/** Writes the tables of the results into the report. */
export async function writeReport(results: Results): Promise<void> {
  await writeFile(REPORT, await fillTables(await readFile(REPORT, "utf8"), results));
}

/** Replaces the tables of a report. Throws if a mark has an unknown name. */
export async function fillTables(report: string, results: Results): Promise<string> {
  const tables = tablesOf(results);
  const filled = report.replaceAll(MARKED, (_, open: string, name: string, close: string) => {
    const table = tables[name];
    if (table === undefined) {
      throw new Error(`${REPORT}: there is no table «${name}»; there are ${Object.keys(tables).join(", ")}.`);
    }
    return `${open}\n${table}\n\n${close}`;
  });
  return format(filled, { ...(await resolveConfig(REPORT)), filepath: REPORT });
}
