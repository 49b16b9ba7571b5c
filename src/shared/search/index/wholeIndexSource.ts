import { decode } from "../../manifest/schema.ts";
import { listedWords } from "../text/listedWords.ts";
import { fieldOf, type PreparedText, prepareText } from "../text/prepareText.ts";
import { type SearchIndex, SearchTextsSchema } from "./indexSchema.ts";
import type { IndexSource } from "./indexSource.ts";

/** Fetches JSON; rejects where it cannot be had. */
export type FetchJson = (url: string) => Promise<unknown>;

/**
 * Of 1,000 texts, to look into all that have a common word took 60 ms, into so many 20; of 600 that have two words each many times
 * 170 ms, into so many 80.
 */
const REACH = 200;

/**
 * The texts of a site that is small enough to load all of them: file after file, newest first, as {@link IndexSource.more} is called. Where a file
 * could not be fetched the next call of `more` tries again.
 */
export function createWholeIndexSource({ texts: files }: SearchIndex, fetchJson: FetchJson): IndexSource {
  const texts: PreparedText[] = [];
  let loaded = 0;
  let loading: Promise<unknown> | undefined;
  let words: Set<string> | undefined;
  const load = async ([url, first]: SearchIndex["texts"][number]) => {
    const read = decode(url, SearchTextsSchema, await fetchJson(url));
    read.forEach((text, index) => (texts[first + index] = prepareText(text)));
    loaded++;
  };
  const more = () => {
    const next = files[loaded];
    if (!next) return undefined;
    loading ??= load(next).finally(() => (loading = undefined));
    return loading;
  };
  return {
    reach: REACH,
    patience: Infinity,
    isPart: () => loaded < files.length,
    more,
    ahead: () => undefined,
    load: async (places) => places.map((place) => texts[place]),
    async find(reading) {
      const found = new Map<number, "heading" | "body">();
      texts.forEach((text, place) => {
        const field = fieldOf(text, reading);
        if (field) found.set(place, field);
      });
      return found;
    },
    async words() {
      words ??= listedWords(texts.flatMap(({ blocks }) => blocks));
      return [...words];
    },
  };
}
