import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Dialect } from "../dialect.ts";
import type { Warn } from "../../../diagnostics/problem.ts";
import { sizeInAlt } from "../../syntax/dialects/imageSize.ts";
import { countLines } from "../../text/countLines.ts";
import { Notes } from "../notes.ts";
import { ENGINE_SYNTAX, type EngineSyntax } from "./disabledSyntax.ts";

const ALT = "a size such as `|300` at the end of an image's alternative text";
const ALT_REMEDY =
  "is syntax of Obsidian and is not applied; write `![](a.png){width=300}`, or set `dialect: obsidian` in site.yaml";

/** Quick test that matches every text with syntax in `ENGINE_SYNTAX`. Most texts do not match and need no further checks. */
const SIGNS = /\[\[|\^\[|:[a-z]|\{>>/;

/** Maximum number of matches that are checked, per text node and kind of syntax. */
const MAX_MATCHES = 100;

/** Reports syntax that certainly belongs to an engine. It is shown as text, because the engine's dialect is not enabled. */
export function reportDisabledSyntax(
  tree: Root,
  { source, dialects, warn }: { source: string; dialects: ReadonlySet<Dialect>; warn: Warn },
): void {
  const notes = new Notes();
  const isEnabled = (engines: readonly Dialect[]) => engines.some((engine) => dialects.has(engine));
  /** First match of each kind, which the report quotes. */
  const firsts = new Map<EngineSyntax, string>();
  const disabled = ENGINE_SYNTAX.filter(({ engines }) => !isEnabled(engines));
  visit(tree, "text", ({ value, position }, _, parent) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (!SIGNS.test(value)) return;
    const written = source.slice(start, end);
    // If the first line of an invalid block becomes text, the node has the position of the entire block, so its offsets are unknown.
    if (countLines(written) !== countLines(value)) return;
    for (const kind of disabled) {
      let count = 0;
      for (const match of written.matchAll(kind.pattern)) {
        if (++count > MAX_MATCHES) break;
        const after = source.slice(start + match.index, parent?.position?.end.offset ?? end);
        const before = source.slice(Math.max(0, start + match.index - 2), start + match.index);
        if (before.endsWith("\\") || kind.isCertain?.({ match, before, after }) === false) continue;
        const line = (position?.start.line ?? 1) + countLines(written.slice(0, match.index));
        const first = firsts.get(kind) ?? match[0];
        firsts.set(kind, first);
        notes.add(`\`${first}\``, line, {
          remedy: `${kind.statement}; ${kind.remedy}`,
          cause: kind.statement,
        });
      }
    }
  });
  if (!dialects.has("obsidian")) {
    visit(tree, "image", ({ alt, position }) => {
      if (alt?.includes("|") && sizeInAlt(alt))
        notes.add(ALT, position?.start.line ?? 1, { remedy: ALT_REMEDY, kind: "image" });
    });
  }
  notes.report(warn);
}
