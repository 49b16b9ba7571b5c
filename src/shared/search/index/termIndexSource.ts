import { decode } from "../../manifest/schema.ts";
import { cacheFiles } from "./cacheFiles.ts";
import { lastIndexWhere } from "../text/lastIndexWhere.ts";
import { fieldOf, type PreparedText, prepareText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import { needsWords, requirementsOf } from "./requirements.ts";
import { type SearchIndex, SearchTextsSchema, SearchWordsSchema } from "./indexSchema.ts";
import type { Note, IndexSource } from "./indexSource.ts";
import type { SearchText } from "./searchText.ts";
import { createTermFiles } from "./termFiles.ts";
import type { FetchJson } from "./wholeIndexSource.ts";

/** So many texts are fetched and looked into, where their terms prove nothing: a file each, of 7 KB as it is sent. */
const CHECKED = 24;
const REACH = 20;
/** 60 texts for a first answer of 20 results. */
const PATIENCE = 3;

/** So many files in all are fetched ahead of the questions that will need them: 3.5 MB as they are sent, texts of 1,200 posts. */
const MOST_AHEAD = 500;

/** In bytes of memory. */
const MOST_TEXTS = 64e6;
/** A prepared text: two bytes a character as it is and as it is searched, one for where words begin. */
const BYTES_PER_CHARACTER = 5;

/** A text of a fetched file; only those that are looked into are prepared. */
interface Kept {
  text: SearchText;
  prepared?: PreparedText;
}

/** The texts of a site that is too large to load: files of terms tell in which of them a reading stands. */
export function createTermIndexSource(index: SearchIndex, fetchJson: FetchJson): IndexSource {
  const files = createTermFiles(index, fetchJson);
  const textsAt = cacheFiles({
    fetch: async (url) =>
      decode(url, SearchTextsSchema, await fetchJson(url)).map((text): Kept => ({ text })),
    sizeOf: (texts) => BYTES_PER_CHARACTER * texts.reduce((sum, { text }) => sum + lengthOf(text), 0),
    most: MOST_TEXTS,
  });
  const wordsAt = cacheFiles({
    fetch: async (url) => decode(url, SearchWordsSchema, await fetchJson(url)).split(" "),
    sizeOf: () => 0,
    most: MOST_TEXTS,
  });
  const words = async () => (index.words === undefined ? [] : await wordsAt(index.words));

  const load = (places: readonly number[], note: Note = () => undefined) =>
    Promise.all(
      places.map(async (place): Promise<PreparedText | undefined> => {
        const number = lastIndexWhere(index.texts, ([, from]) => from <= place);
        const [url, first] = index.texts[number] ?? ["", 0];
        const texts = await textsAt(url).catch(note);
        const kept = texts?.[place - first];
        return kept && (kept.prepared ??= prepareText(kept.text));
      }),
    );

  /** Those of some texts in which the reading stands indeed; what cannot be fetched is believed. */
  const check = async (
    found: ReadonlyMap<number, "heading" | "body">,
    reading: Interpretation,
    note?: Note,
  ) => {
    const texts = await load([...found.keys()], note);
    return new Map(
      [...found].flatMap(([place, known], position): [number, "heading" | "body"][] => {
        const text = texts[position];
        const field = text ? fieldOf(text, reading) : known;
        return field ? [[place, field]] : [];
      }),
    );
  };

  const { terms = [], texts } = index;
  const fetches = [
    ...terms.map(
      ([, url]) =>
        () =>
          files.fetch(url),
    ),
    ...texts.map(
      ([url]) =>
        () =>
          textsAt(url),
    ),
  ];
  const left = fetches.length > MOST_AHEAD ? [] : fetches;

  return {
    reach: REACH,
    patience: PATIENCE,
    isPart: () => false,
    more: () => undefined,
    ahead: () => left.shift()?.(),
    words,
    load,
    async find(reading, note) {
      if (reading.isInitials) return new Map();
      const needed = requirementsOf(reading, needsWords(reading) ? await words() : []);
      const found = await files.find(needed.all);
      if (needed.areProof) return found;
      const all = [...found];
      const checked = await check(new Map(all.slice(0, CHECKED)), reading, note);
      // Where it stands in none of so many, all of its terms do by chance, and what else it may mean is to be tried.
      return checked.size === 0 ? checked : new Map([...checked, ...all.slice(CHECKED)]);
    },
  };
}

function lengthOf({ blocks }: SearchText): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
