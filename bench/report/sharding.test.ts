import { expect, test } from "vitest";
import { shardingTable } from "./sharding.ts";

test("the maximum number of posts is what Slow 4G transfers in two seconds, by the bytes per post", () => {
  const name = "manifest without summaries, as the app filters it, brotli";
  const table = shardingTable([{ suite: "filter", name, unit: "bytes a post", runs: [37.7] }]);
  expect(table).toContain("| 37.7 | 10,000 |");
  expect(table).toContain("| search, before the first results | not measured yet |  |");
});
