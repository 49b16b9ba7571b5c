import { expect, test } from "vitest";
import { parseWithSource } from "../../../../src/node/markdown/parse.ts";
import { Urls } from "../../../../src/node/markdown/plainMarkdown/urls.ts";
import { PlainMarkdown } from "../../../../src/node/markdown/plainMarkdown/plainMarkdown.ts";
import { resolvePending } from "../../../../src/node/markdown/plainMarkdown/resolvePending.ts";
import { membersOf } from "../../../support/runner/suite.ts";

const REPEATED = [
  "<!-- a --> ",
  "<div><!--\n\n",
  "<!--",
  "![a](b](c",
  "[a](b.md) ",
  "[[a|b]] ",
  "[a]: b.md\n",
  "\n\n\n",
  "[a](((((",
  "[^1]: a\n\n",
];
const QUICK = ["<!-- a --> ", "[a](b.md) "];

test.each(membersOf(REPEATED, (part) => QUICK.includes(part)))(
  "a long text of repeated %j is converted to plain Markdown in bounded time",
  (part) => {
    const timeOf = (size: number) => {
      const text = part.repeat(Math.ceil(size / part.length));
      const { tree, source } = parseWithSource(text);
      const started = process.cpuUsage().user;
      const plainMarkdown = new PlainMarkdown(tree, source);
      plainMarkdown.keepOnly([]);
      const written = resolvePending(plainMarkdown.write(new Urls("/")), () => "/a/");
      expect(written.length).toBeLessThan(size * 10);
      return process.cpuUsage().user - started;
    };
    timeOf(2000);
    // Quadratic time quadruples when the text doubles. The limit of eight times plus 50 ms tolerates slow machines.
    const [half, whole] = [timeOf(10_000), timeOf(20_000)];
    expect(whole).toBeLessThan(half * 8 + 50_000);
  },
);
