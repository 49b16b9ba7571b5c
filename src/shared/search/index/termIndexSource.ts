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

/**
 * Maximum number of texts that are fetched to verify an interpretation. Each text may need a separate file of about 7
 * KB compressed.
 */
const MAX_VERIFIED = 24;
/** Number of texts that are loaded and sorted at a time. */
const BATCH_SIZE = 20;
/** Number of loaded texts for each requested result after which no further batch is loaded: 60 texts for 20 results. */
const MAX_TEXTS_PER_RESULT = 3;

/**
 * Maximum number of files that are prefetched: about 3.5 MB compressed, with the texts of 1,200 posts. If the index
 * lists more files, none is prefetched.
 */
const MAX_PREFETCHED = 500;

/** Approximate size of the cached texts in memory above which texts are evicted, in bytes. */
const MAX_CACHED_BYTES = 64e6;
/**
 * Memory per character of a prepared text: two bytes for the original character, two for the folded one, one for
 * `starts`.
 */
const BYTES_PER_CHARACTER = 5;

/** A fetched text. `prepared` is computed on first use. */
interface CachedText {
  text: SearchText;
  prepared?: PreparedText;
}

/**
 * Creates a source for a site that is too large to load entirely. Finds texts by means of the files of terms. Loads
 * texts on demand.
 */
export function createTermIndexSource(searchIndex: SearchIndex, fetchJson: FetchJson): IndexSource {
  const files = createTermFiles(searchIndex, fetchJson);
  const fetchTexts = createFileCache({
    fetch: async (url) =>
      decodeJson(url, SearchTextsSchema, await fetchJson(url)).map((text): CachedText => ({ text })),
    sizeOf: (texts) => BYTES_PER_CHARACTER * texts.reduce((sum, { text }) => sum + lengthOf(text), 0),
    maxBytes: MAX_CACHED_BYTES,
  });
  const fetchWords = createFileCache({
    fetch: async (url) => decodeJson(url, SearchWordsSchema, await fetchJson(url)).split(" "),
    sizeOf: () => 0,
    maxBytes: MAX_CACHED_BYTES,
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

  /** Drops the texts that do not contain the interpretation. Texts that cannot be fetched are not dropped. */
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
      // If none of the first texts contains the interpretation, its terms probably occur together by chance. Returns
      // no text in this case, so that the searcher tries another interpretation.
      return verified.size === 0 ? verified : new Map([...verified, ...all.slice(MAX_VERIFIED)]);
    },
  };
}

function lengthOf({ blocks }: SearchText): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
