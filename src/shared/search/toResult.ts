import type { MarkedPiece, SearchResult } from "./answer.ts";
import type { Span } from "../text/span.ts";
import type { Haystack } from "./text/haystack.ts";
import type { TextMatch } from "./matchWords.ts";
import { markPieces, spansIn } from "./marks.ts";
import type { MetadataIndex } from "./text/metadataIndex.ts";
import { passagesOf } from "./passages.ts";
import type { TextMetadata } from "./index/searchText.ts";

/** Converts a match to a result for display. */
export function toResult(
  { index, text, title, tags, body }: TextMatch,
  { metadata, metadataIndex }: { metadata: TextMetadata; metadataIndex: MetadataIndex },
): SearchResult {
  const [ofTitle = []] = markAll([metadata.title], title.flat(), metadataIndex.titleOf(index, {}));
  return {
    index,
    title: ofTitle,
    tags: markAll(metadata.tags, tags.flat(), metadataIndex.tagsOf(index, {})),
    passages: text ? passagesOf({ text, spans: body, metadata }) : [],
  };
}

/** Marks the matches in the original texts of the blocks of a haystack. */
function markAll(texts: readonly string[], spans: readonly Span[], haystack: Haystack): MarkedPiece[][] {
  return texts.map((written, index) =>
    markPieces(written, spansIn(haystack, spans, { index, written }), { start: 0, end: written.length }),
  );
}
