import { SLOW_4G } from "../navigation/throttling.ts";
import { median } from "./statistics.ts";
import type { Row } from "./table.ts";
import { markdownTable } from "./markdownTable.ts";
import { grouped } from "./show.ts";

/** Maximum wait for the first action on a slow connection, in seconds. */
const PATIENCE = 2;

const LOADS = [
  {
    what: "manifest, before the first list that is narrowed",
    name: "manifest without summaries, as the app filters it, brotli",
    posts: 1,
  },
  {
    what: "search, before the first results",
    name: "10,000 posts: before the first results, brotli",
    posts: 10_000,
  },
];

/** Returns the number of posts from which loading takes longer than {@link PATIENCE} on Slow 4G: seconds × bytes per second / bytes per post. */
export function shardingTable(rows: readonly Row[]): string {
  return markdownTable(
    ["Loaded at once", "Bytes a post", `Posts in ${PATIENCE} s of Slow 4G`],
    LOADS.map(({ what, name, posts }) => {
      const row = rows.find((each) => each.name === name);
      if (!row) return [what, "not measured yet", ""];
      const bytes = median(row.runs) / posts;
      const most = Math.floor((PATIENCE * SLOW_4G.downloadThroughput) / bytes / 100) * 100;
      return [what, bytes.toFixed(1), grouped(String(most))];
    }),
  );
}
