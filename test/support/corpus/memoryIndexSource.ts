import { createWholeIndexSource } from "../../../src/shared/search/index/wholeIndexSource.ts";
import { createSearcher } from "../../../src/shared/search/createSearcher.ts";
import type { IndexSource } from "../../../src/shared/search/index/indexSource.ts";
import type { TextMetadata } from "../../../src/shared/search/index/searchText.ts";

/** A post to search. Blocks that begin with `# ` are headings. */
export interface Text {
  title: string;
  tags?: string[];
  blocks?: string[];
  language?: string;
}

/** Creates an index source that contains texts in memory. */
export function memoryIndexSource(texts: readonly Text[]): IndexSource {
  const file = texts.map(({ blocks = [] }) => ({
    blocks: blocks.map((block) => block.replace(/^# /, "")),
    headings: blocks.flatMap((block, index) => (block.startsWith("# ") ? [index] : [])),
  }));
  return createWholeIndexSource(
    { version: 1, texts: [["/search/texts.json", 0]], count: texts.length },
    async () => file,
  );
}

export function metadataOf(texts: readonly Text[]): TextMetadata[] {
  return texts.map(({ title, tags = [], language = "ko" }) => ({ title, tags, language }));
}

/** Creates a searcher for texts in memory. All texts are already loaded. */
export async function createMemorySearcher(texts: readonly Text[]) {
  const source = memoryIndexSource(texts);
  await source.loadMore();
  return createSearcher({ metadata: metadataOf(texts), source });
}
