import { judge, readQueries } from "../../test/support/corpus/judgeSearch.ts";
import { compileSearchCorpus } from "../../test/support/corpus/searchCorpus.ts";
import { searchSite, textsOf } from "../../test/support/build/siteSearcher.ts";
import type { Figure } from "./table.ts";

/** Computes recall and precision over a table of queries with expected results. */
export async function judgeTable(folder: string): Promise<Figure[]> {
  const site = await compileSearchCorpus(folder);
  const rows = readQueries(textsOf(site).map(({ slug }) => slug));
  const { recall, precision, faults, slips } = await judge(rows, await searchSite(site));
  for (const fault of [...faults, ...slips]) console.log(fault);
  const name = `of ${rows.length} queries`;
  return [
    { name: `recall ${name}`, unit: "share", runs: [recall] },
    { name: `precision ${name}`, unit: "share", runs: [precision] },
  ];
}
