import { visit } from "unist-util-visit";
import type { Dialect } from "../../../src/node/markdown/dialects/dialect.ts";
import type { HeadingRule } from "../../../src/node/markdown/headingRules/headingRule.ts";
import { markOldIds } from "../../../src/node/markdown/headingRules/markOldIds.ts";
import { parseWithSource } from "../../../src/node/markdown/parse.ts";

/** Returns the ids of each heading of a text by a rule of another engine, separated by spaces; `""` for a heading without one. */
export function oldIdsOf(markdown: string, rule: HeadingRule, dialects: readonly Dialect[] = []): string[] {
  const { tree, source } = parseWithSource(markdown, { dialects: new Set(dialects) });
  markOldIds(tree, source, [rule]);
  const ids: string[] = [];
  visit(tree, "heading", ({ data }) => void ids.push(String(data?.hProperties?.["dataOldIds"] ?? "")));
  return ids;
}
