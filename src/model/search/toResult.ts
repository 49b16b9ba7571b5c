import type { Piece, SearchResult } from "./answer.ts";
import type { Span } from "./text/findReading.ts";
import { createHaystack } from "./text/haystack.ts";
import type { Look } from "./look.ts";
import { markPieces, unsqueeze } from "./marks.ts";
import { passagesOf } from "./passages.ts";
import type { Named } from "./shelf/shelf.ts";

/** What is shown of a post that was found. */
export function toResult({ place, text, title, tags, body }: Look, named: Named): SearchResult {
  return {
    place,
    title: markWhole(named.title, title.flat()),
    tags: markTags(named.tags, tags.flat()),
    passages: text ? passagesOf({ text, spans: body, named }) : [],
  };
}

function markTags(tags: readonly string[], spans: readonly Span[]): Piece[][] {
  const { blocks, text } = createHaystack(tags);
  return tags.map((tag, index) => {
    const start = blocks[index] ?? 0;
    const end = blocks[index + 1] ?? text.length + 1;
    const own = spans.filter((span) => span.start >= start && span.start < end);
    return markWhole(
      tag,
      own.map((span) => ({ start: span.start - start, end: span.end - start })),
    );
  });
}

function markWhole(text: string, spans: readonly Span[]): Piece[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return markPieces(text, unsqueeze(text, ordered), { start: 0, end: text.length });
}
