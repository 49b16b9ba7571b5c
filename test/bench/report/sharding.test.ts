import { expect, test } from "vitest";
import { shardingTable } from "./sharding.ts";

test("the most posts are what two seconds of Slow 4G carry, in the bytes of one", () => {
  const name = "manifest without summaries, as the app filters it, brotli";
  const table = shardingTable([{ suite: "filter", name, unit: "bytes a post", runs: [37.7] }]);
  expect(table).toContain("| 37.7 | 10,000 |");
  expect(table).toContain("| search, before the first results | not measured yet |  |");
});
