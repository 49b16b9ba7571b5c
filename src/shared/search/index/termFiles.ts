import { decode } from "../../manifest/schema.ts";
import { cacheFiles } from "./cacheFiles.ts";
import { lastIndexWhere } from "../text/lastIndexWhere.ts";
import { addPostings, type Postings, OCCURRENCES } from "./postings.ts";
import type { Lookup, Requirement } from "./requirements.ts";
import { type SearchIndex, SearchTermsSchema } from "./indexSchema.ts";
import type { FetchJson } from "./wholeIndexSource.ts";

/** So many files of terms are fetched for one reading. */
const MOST_FILES = 40;

/** In bytes of memory. */
const MAX_STORED = 32e6;

interface TermFile {
  terms: string[];
  /** Of each term. */
  postings: string[];
}

/** Tells from files of terms which texts have them. */
export interface TermFiles {
  /** Texts that meet all of some requirements; none where there are none. */
  find(all: readonly Requirement[]): Promise<Map<number, "heading" | "body">>;
  /** Fetches a file, to be kept. */
  fetch(url: string): Promise<unknown>;
}

export function createTermFiles(
  { terms: directory = [], count }: Pick<SearchIndex, "terms" | "count">,
  fetchJson: FetchJson,
): TermFiles {
  const fileAt = cacheFiles({
    fetch: async (url): Promise<TermFile> => {
      const { terms, postings } = decode(url, SearchTermsSchema, await fetchJson(url));
      return { terms: terms.split("\n"), postings: postings.split(" ") };
    },
    sizeOf: ({ terms, postings }) =>
      [...terms, ...postings].reduce((sum, text) => sum + 32 + 2 * text.length, 0),
    most: MAX_STORED,
  });
  /** The number of the file that holds a term, if any does. */
  const numberOf = (term: string) => lastIndexWhere(directory, ([first]) => first <= term);
  const numbersOf = (requirement: Requirement) => {
    const numbers = new Set<number>();
    for (const { from, to } of requirement.flat()) {
      for (let number = Math.max(0, numberOf(from)); number <= numberOf(to); number++) numbers.add(number);
    }
    return numbers;
  };

  return {
    fetch: fileAt,
    async find(all) {
      const { kept, numbers } = affordable(
        all.map((requirement) => ({ requirement, numbers: numbersOf(requirement) })),
      );
      const fetched = await Promise.all(
        [...numbers].map(async (number) => fileAt(directory[number]?.[1] ?? "")),
      );
      const look = ({ from, to }: Lookup): Postings => {
        const found: Postings = new Uint8Array(count);
        for (const { terms, postings } of fetched) {
          const first = lastIndexWhere(terms, (term) => term < from) + 1;
          for (let at = first; at < terms.length && (terms[at] as string) <= to; at++)
            addPostings(postings[at] ?? "", found);
        }
        return found;
      };
      const ofEach = kept.map((requirement) =>
        unite(
          requirement.map((group) => intersect(group.map(look), count)),
          count,
        ),
      );
      return toMap(intersect(ofEach, count));
    },
  };
}

interface Wanted {
  requirement: Requirement;
  numbers: ReadonlySet<number>;
}

/**
 * Leaves out what needs most files until the others need few enough: texts are looked into anyway where it matters. Of a requirement that
 * stands alone the first files are taken.
 */
function affordable(wanted: readonly Wanted[]): { kept: Requirement[]; numbers: number[] } {
  const needed = wanted.toSorted((a, b) => a.numbers.size - b.numbers.size);
  const countOf = () => new Set(needed.flatMap(({ numbers }) => [...numbers])).size;
  while (needed.length > 1 && countOf() > MOST_FILES) needed.pop();
  const numbers = new Set(needed.flatMap((each) => [...each.numbers]));
  return { kept: needed.map(({ requirement }) => requirement), numbers: [...numbers].slice(0, MOST_FILES) };
}

/** Texts in all of some postings, in a heading where all of them are. */
function intersect(all: readonly Postings[], count: number): Postings {
  const both = new Uint8Array(count);
  both.set(all[0] ?? []);
  for (const postings of all)
    postings.forEach((occursIn, place) => (both[place] = Math.min(both[place] ?? 0, occursIn)));
  return both;
}

function unite(any: readonly Postings[], count: number): Postings {
  const united = new Uint8Array(count);
  for (const postings of any)
    postings.forEach((occursIn, place) => (united[place] = Math.max(united[place] ?? 0, occursIn)));
  return united;
}

function toMap(postings: Postings): Map<number, "heading" | "body"> {
  const found = new Map<number, "heading" | "body">();
  postings.forEach((occursIn, place) => {
    if (occursIn !== OCCURRENCES.nowhere)
      found.set(place, occursIn === OCCURRENCES.inHeading ? "heading" : "body");
  });
  return found;
}
