import type { Results } from "./results.ts";
import { median, quantile } from "./statistics.ts";
import type { Row } from "./table.ts";
import { GOALS, isMet, reached } from "./goals.ts";
import { markdownTable } from "./markdownTable.ts";
import { shardingTable } from "./sharding.ts";
import { show } from "./show.ts";

/** Tables of `docs/performance.md` by name, in Markdown. */
export function tablesOf({ rows, suites }: Results): Record<string, string> {
  const goals = Object.entries(GOALS).map(([name]) => [`goals ${name}`, goalTable(rows, name)]);
  return {
    ...(Object.fromEntries(goals) as Record<string, string>),
    origins: markdownTable(
      ["Suite", "Commit", "Machine", "Versions"],
      Object.entries(suites).map(([suite, { commit, machine, node, versions = {} }]) => {
        const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
        return [suite, commit, machine, [`Node ${node.replace("v", "")}`, ...named].join(", ")];
      }),
    ),
    opening: sideBySide(
      rows.filter(({ suite, name }) => suite === "open" && /paint$|time$|shift$|bytes$/.test(name)),
    ),
    moving: sideBySide(
      rows.filter(({ suite, unit }) => suite === "move" && unit !== "times"),
      0.95,
    ),
    "moving throttled": sideBySide(
      rows.filter(({ suite, name, unit }) => suite === "move" && unit === "times" && /Slow 4G/.test(name)),
    ),
    building: sideBySide(rows.filter(({ suite, unit }) => suite === "build" && unit !== "times")),
    "building ratios": sideBySide(rows.filter(({ suite, unit }) => suite === "build" && unit === "times")),
    writing: sideBySide(rows.filter(({ suite }) => suite === "dev")),
    sample: sideBySide(rows.filter(({ suite }) => suite === "sample")),
    sharding: shardingTable(rows),
  };
}

function goalTable(rows: readonly Row[], name: string): string {
  return markdownTable(
    ["Goal", "Expected", "Reached", ""],
    (GOALS[name] ?? []).map((goal) => {
      const value = reached(rows, goal);
      const expected =
        goal.atLeast === undefined
          ? `at most ${show(goal.atMost ?? 0, goal.unit)}`
          : `at least ${show(goal.atLeast, goal.unit)}`;
      if (value === undefined) return [goal.label, expected, "not measured yet", ""];
      return [goal.label, expected, show(value, goal.unit), isMet(value, goal) ? "met" : "missed"];
    }),
  );
}

/** Returns a table with figures as rows and engines as columns: medians and, if `share` is given, that quantile. */
function sideBySide(rows: readonly Row[], share?: number): string {
  const compared = rows.filter(({ engine }) => engine !== undefined);
  const shown = compared.length > 0 ? compared : rows;
  const engines = [...new Set(shown.map(({ engine = "Maru" }) => engine))];
  const names = [...new Set(shown.map(({ name }) => name))];
  const cell = (name: string, engine: string) => {
    const row = shown.find((each) => each.name === name && (each.engine ?? "Maru") === engine);
    if (!row) return "";
    const value = show(median(row.runs), row.unit);
    return share === undefined ? value : `${value}, ${show(quantile(row.runs, share), row.unit)}`;
  };
  return markdownTable(
    ["", ...engines],
    names.map((name) => [name, ...engines.map((engine) => cell(name, engine))]),
  );
}
