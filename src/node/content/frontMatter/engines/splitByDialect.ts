import type { Dialect } from "../../../markdown/dialects/dialect.ts";
import type { SplitFile } from "../formats/splitFile.ts";
import { splitFrontMatter } from "../formats/splitFrontMatter.ts";
import type { Entry } from "../value.ts";
import { splitNotion } from "./notion.ts";
import { readObsidianKeys } from "./obsidian.ts";
import { quoteVelogTexts, renameVelogKeys } from "./velog.ts";

const READERS: readonly [Dialect, (entries: readonly Entry[]) => Entry[]][] = [
  ["velog", renameVelogKeys],
  ["obsidian", readObsidianKeys],
];

/** Splits a file like {@link splitFrontMatter}, and reads what the enabled dialects write differently. */
export function splitByDialect(file: string, text: string, dialects: readonly Dialect[]): SplitFile {
  const source = dialects.includes("velog") ? quoteVelogTexts(text) : text;
  const written = splitFrontMatter(file, source);
  const exported = dialects.includes("notion") && !written.isHeaded ? splitNotion(source) : undefined;
  const split = exported ?? written;
  const entries = READERS.filter(([dialect]) => dialects.includes(dialect)).reduce<readonly Entry[]>(
    (current, [, read]) => read(current),
    split.entries,
  );
  return { ...split, entries: [...entries] };
}
