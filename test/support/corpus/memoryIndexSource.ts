import { createWholeIndexSource } from "../../../src/shared/search/index/wholeIndexSource.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import type { IndexSource } from "../../../src/shared/search/index/indexSource.ts";
import type { Named } from "../../../src/shared/search/index/searchText.ts";

/** A post in short: its title, its tags, and its blocks; one that begins with `# ` is a heading. */
export interface Text {
  title: string;
  tags?: string[];
  blocks?: string[];
  language?: string;
}

/** A shelf of texts in memory, in one file. */
export function shelfOf(texts: readonly Text[]): IndexSource {
  const file = texts.map(({ blocks = [] }) => ({
    blocks: blocks.map((block) => block.replace(/^# /, "")),
    headings: blocks.flatMap((block, place) => (block.startsWith("# ") ? [place] : [])),
  }));
  return createWholeIndexSource(
    { version: 1, texts: [["/search/texts.json", 0]], count: texts.length },
    async () => file,
  );
}

export function namedOf(texts: readonly Text[]): Named[] {
  return texts.map(({ title, tags = [], language = "ko" }) => ({ title, tags, language }));
}

/** A searcher over texts in memory, all of which are there. */
export async function searcherOf(texts: readonly Text[]) {
  const source = shelfOf(texts);
  await source.more();
  return createSearcher({ named: namedOf(texts), source });
}
