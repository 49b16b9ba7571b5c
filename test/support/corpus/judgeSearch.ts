import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { SearchAnswer } from "../../../src/shared/search/answer.ts";

/** A row of `test/fixtures/search/queries.yaml`. That file documents the keys. */
export interface QueryRow {
  group: string;
  query: string;
  finds: string[];
  first?: string;
  order?: string[];
  instead?: string;
  kind?: string;
  passage?: string;
  graded?: boolean;
}

interface WrittenRow extends Omit<QueryRow, "group"> {
  form?: "decomposed" | "repeated" | "broken";
}

/** A search answer with the slugs of its results, in order of rank. */
export interface Answered {
  slugs: string[];
  answer?: SearchAnswer;
}

export interface Verdict {
  recall: number;
  precision: number;
  /** Descriptions of rows with missing or unexpected results. */
  faults: string[];
  /** Descriptions of rows with the expected results, but a different order, interpretation or passage. */
  slips: string[];
}

const FORMS = {
  decomposed: (query: string) => query.normalize("NFD"),
  repeated: (query: string) => query.repeat(5000),
  broken: (query: string) => `${query}\uD800`,
};

/** Reads the query table. Expands wildcards such as `bamboo-*` to the matching slugs. */
export function readQueries(slugs: readonly string[]): QueryRow[] {
  const groups = parse(readFileSync("test/fixtures/search/queries.yaml", "utf8")) as Record<
    string,
    WrittenRow[]
  >;
  const spellOut = (slug: string) =>
    slug.endsWith("*") ? slugs.filter((each) => each.startsWith(slug.slice(0, -1))) : [slug];
  return Object.entries(groups).flatMap(([group, rows]) =>
    rows.map(({ form, ...row }) => ({
      ...row,
      group,
      query: form ? FORMS[form](row.query) : row.query,
      finds: row.finds.flatMap(spellOut),
    })),
  );
}

/** Runs the query of every row. Recall and precision count each post once per row. */
export async function judge(
  rows: readonly QueryRow[],
  search: (query: string) => Promise<Answered>,
): Promise<Verdict> {
  const counts = { wanted: 0, found: 0, right: 0 };
  const verdict: Pick<Verdict, "faults" | "slips"> = { faults: [], slips: [] };
  for (const row of rows) {
    const answered = await search(row.query);
    if (row.graded === false) continue;
    const found = new Set(answered.slugs);
    const missing = row.finds.filter((slug) => !found.has(slug));
    const tooMuch = answered.slugs.filter((slug) => !row.finds.includes(slug));
    counts.wanted += row.finds.length;
    counts.found += found.size;
    counts.right += row.finds.length - missing.length;
    const wrong = [
      ...(missing.length > 0 ? [`misses ${missing.join(", ")}`] : []),
      ...(tooMuch.length > 0 ? [`finds ${tooMuch.join(", ")} too`] : []),
    ];
    const slips = slipsOf(row, answered);
    const name = `${row.group}: «${row.query.slice(0, 40)}»`;
    if (wrong.length > 0) verdict.faults.push(`${name} ${wrong.join("; ")}`);
    if (slips.length > 0) verdict.slips.push(`${name}: ${slips.join("; ")}`);
  }
  return { recall: counts.right / counts.wanted, precision: counts.right / counts.found, ...verdict };
}

/** Returns the differences between the expected and actual order, interpretation and first passage of an answer. */
function slipsOf({ first, order, instead, kind, passage }: QueryRow, { slugs, answer }: Answered): string[] {
  const slips: string[] = [];
  const expect = (what: string, wanted: string | undefined, found: string | undefined) => {
    if (wanted !== undefined && wanted !== found) slips.push(`${what} is ${found}, not ${wanted}`);
  };
  expect("the first", first, slugs[0]);
  expect("the order", order?.join(" "), slugs.join(" "));
  expect("the corrected query", instead, answer?.corrections[0]?.replacement);
  expect("the kind of correction", kind, answer?.corrections[0]?.kind);
  const shown = answer?.results[0]?.passages[0]?.pieces.map(({ text }) => text).join("") ?? "";
  if (passage !== undefined && !shown.includes(passage))
    slips.push(`the first passage is «${shown}», without ${passage}`);
  return slips;
}
