import type { Piece, SearchResult } from "./answer.ts";
import type { Span } from "./text/findInterpretation.ts";
import type { Haystack } from "./text/haystack.ts";
import type { Look } from "./matchWords.ts";
import { markPieces, spansIn } from "./marks.ts";
import type { Names } from "./text/names.ts";
import { passagesOf } from "./passages.ts";
import type { Named } from "./index/searchText.ts";

/** What is shown of a post that was found. */
export function toResult(
  { place, text, title, tags, body }: Look,
  { named, names }: { named: Named; names: Names },
): SearchResult {
  const [ofTitle = []] = markAll([named.title], title.flat(), names.titleOf(place, {}));
  return {
    place,
    title: ofTitle,
    tags: markAll(named.tags, tags.flat(), names.tagsOf(place, {})),
    passages: text ? passagesOf({ text, spans: body, named }) : [],
  };
}

/** Marks texts, which are the blocks of a haystack. */
function markAll(texts: readonly string[], spans: readonly Span[], haystack: Haystack): Piece[][] {
  return texts.map((written, place) =>
    markPieces(written, spansIn(haystack, spans, { place, written }), { start: 0, end: written.length }),
  );
}
