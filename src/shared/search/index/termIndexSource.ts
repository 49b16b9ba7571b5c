import { decodeJson } from "../../manifest/schema.ts";
import { createFileCache } from "./createFileCache.ts";
import { lastIndexWhere } from "../text/lastIndexWhere.ts";
import { fieldOf, type PreparedText, prepareText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import { needsWords, requirementsOf } from "./requirements.ts";
import { type SearchIndex, SearchTextsSchema, SearchWordsSchema } from "./indexSchema.ts";
import type { OnError, IndexSource } from "./indexSource.ts";
import type { SearchText } from "./searchText.ts";
import { createTermFiles } from "./termFiles.ts";
import type { FetchJson } from "./wholeIndexSource.ts";

/** Maximum number of texts to fetch for verifying an interpretation. Each text may need a file of about 7 KB compressed. */
const MAX_VERIFIED = 24;
/** Number of texts that are loaded and sorted at a time. */
const BATCH_SIZE = 20;
/** Maximum number of texts to load for each requested result: 60 texts for the first 20 results. */
const MAX_TEXTS_PER_RESULT = 3;

/** Maximum number of files to prefetch: about 3.5 MB compressed, with the texts of 1,200 posts. No file is prefetched if there are more. */
const MAX_PREFETCHED = 500;

/** Maximum total size of the cached texts, in bytes of memory. */
const MAX_CACHED_TEXTS = 64e6;
/** Memory of a prepared text: two bytes each for the original and the squeezed character, one for `starts`. */
const BYTES_PER_CHARACTER = 5;

/** A fetched text, prepared on first use. */
interface CachedText {
  text: SearchText;
  prepared?: PreparedText;
}

/** Creates a source for a site that is too large to load entirely. Finds texts with files of terms, and loads texts on demand. */
export function createTermIndexSource(searchIndex: SearchIndex, fetchJson: FetchJson): IndexSource {
  const files = createTermFiles(searchIndex, fetchJson);
  const fetchTexts = createFileCache({
    fetch: async (url) =>
      decodeJson(url, SearchTextsSchema, await fetchJson(url)).map((text): CachedText => ({ text })),
    sizeOf: (texts) => BYTES_PER_CHARACTER * texts.reduce((sum, { text }) => sum + lengthOf(text), 0),
    maxBytes: MAX_CACHED_TEXTS,
  });
  const fetchWords = createFileCache({
    fetch: async (url) => decodeJson(url, SearchWordsSchema, await fetchJson(url)).split(" "),
    sizeOf: () => 0,
    maxBytes: MAX_CACHED_TEXTS,
  });
  const words = async () => (searchIndex.words === undefined ? [] : await fetchWords(searchIndex.words));

  const load = (indices: readonly number[], onError: OnError = () => undefined) =>
    Promise.all(
      indices.map(async (index): Promise<PreparedText | undefined> => {
        const number = lastIndexWhere(searchIndex.texts, ([, from]) => from <= index);
        const [url, first] = searchIndex.texts[number] ?? ["", 0];
        const texts = await fetchTexts(url).catch(onError);
        const cached = texts?.[index - first];
        return cached && (cached.prepared ??= prepareText(cached.text));
      }),
    );

  /** Drops the texts that do not contain the interpretation. Includes texts that cannot be fetched. */
  const verify = async (
    found: ReadonlyMap<number, "heading" | "body">,
    interpretation: Interpretation,
    onError?: OnError,
  ) => {
    const texts = await load([...found.keys()], onError);
    return new Map(
      [...found].flatMap(([index, known], position): [number, "heading" | "body"][] => {
        const text = texts[position];
        const field = text ? fieldOf(text, interpretation) : known;
        return field ? [[index, field]] : [];
      }),
    );
  };

  const { terms = [], texts } = searchIndex;
  const fetches = [
    ...terms.map(
      ([, url]) =>
        () =>
          files.fetch(url),
    ),
    ...texts.map(
      ([url]) =>
        () =>
          fetchTexts(url),
    ),
  ];
  const pending = fetches.length > MAX_PREFETCHED ? [] : fetches;

  return {
    batchSize: BATCH_SIZE,
    maxTextsPerResult: MAX_TEXTS_PER_RESULT,
    isPartial: () => false,
    loadMore: () => undefined,
    prefetchNext: () => pending.shift()?.(),
    words,
    load,
    async find(interpretation, onError) {
      if (interpretation.isInitials) return new Map();
      const needed = requirementsOf(interpretation, needsWords(interpretation) ? await words() : []);
      const found = await files.find(needed.all);
      if (needed.areSufficient) return found;
      const all = [...found];
      const verified = await verify(new Map(all.slice(0, MAX_VERIFIED)), interpretation, onError);
      // If none of the first texts contains the interpretation, its terms occur together by chance. Returns
      // nothing, so that the searcher tries another interpretation.
      return verified.size === 0 ? verified : new Map([...verified, ...all.slice(MAX_VERIFIED)]);
    },
  };
}

function lengthOf({ blocks }: SearchText): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
