import type { Warn } from "../../diagnostics/problem.ts";
import { LiteralLines } from "../dialects/lines.ts";

/** Matches a line that is almost certainly a snippet. */
const SNIPPET = /^ {0,3}-{2,}8<-{2,}[ \t]+("[^"]+"|'[^']+')[ \t]*$/;

/** Reports snippet lines outside code. Called if the dialect `mkdocs` is not enabled. */
export function warnOfSnippets(text: string, warn: Warn): void {
  if (!text.includes("8<--")) return;
  const literal = new LiteralLines(false);
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, file] = literal.read(line) ? [] : (SNIPPET.exec(line) ?? []);
    if (file === undefined) continue;
    const remedy =
      "snippets are included only in the dialect `mkdocs`; set `dialect: mkdocs` in `site.yaml`, or write the line as code";
    warn("syntax", index + 1, `the snippet ${file} is shown as text: ${remedy}`, "snippet outside of mkdocs");
  }
}
