import { decodeJson } from "../../manifest/schema.ts";
import { createFileCache } from "./createFileCache.ts";
import { lastIndexWhere } from "../text/lastIndexWhere.ts";
import { addPostings, type Postings, OCCURRENCES } from "./postings.ts";
import type { TermRange, Requirement } from "./requirements.ts";
import { type SearchIndex, SearchTermsSchema } from "./indexSchema.ts";
import type { FetchJson } from "./wholeIndexSource.ts";

/** Maximum number of files that are fetched for one interpretation. */
const MAX_FILES = 40;

/** Approximate size of the cached files in memory above which files are evicted, in bytes. */
const MAX_CACHED_BYTES = 32e6;

interface TermFile {
  /** Sorted by UTF-16 code units. */
  terms: string[];
  /** Encoded postings of each term, in the order of `terms`. */
  postings: string[];
}

/** Looks up terms in the files of an index. */
export interface TermFiles {
  /**
   * Returns the indices of the texts that meet the requirements, with the best field of each. Ignores requirements
   * that need too many files. Returns no text if there are no requirements.
   */
  find(all: readonly Requirement[]): Promise<Map<number, "heading" | "body">>;
  /** Fetches a file, which is then in the cache. */
  fetch(url: string): Promise<unknown>;
}

/** Creates the lookup of terms in the files that an index lists. Caches about 32 MB of files in memory. */
export function createTermFiles(
  { terms: directory = [], count }: Pick<SearchIndex, "terms" | "count">,
  fetchJson: FetchJson,
): TermFiles {
  const fetchFile = createFileCache({
    fetch: async (url): Promise<TermFile> => {
      const { terms, postings } = decodeJson(url, SearchTermsSchema, await fetchJson(url));
      return { terms: terms.split("\n"), postings: postings.split(" ") };
    },
    sizeOf: ({ terms, postings }) =>
      [...terms, ...postings].reduce((sum, text) => sum + 32 + 2 * text.length, 0),
    maxBytes: MAX_CACHED_BYTES,
  });
  /** Returns the index of the only file that may contain a term, or -1 if the term sorts before the first file. */
  const fileNumberOf = (term: string) => lastIndexWhere(directory, ([first]) => first <= term);
  const fileNumbersOf = (requirement: Requirement) => {
    const numbers = new Set<number>();
    for (const { from, to } of requirement.flat()) {
      for (let number = Math.max(0, fileNumberOf(from)); number <= fileNumberOf(to); number++)
        numbers.add(number);
    }
    return numbers;
  };

  return {
    fetch: fetchFile,
    async find(all) {
      const { requirements, numbers } = limitFiles(
        all.map((requirement) => ({ requirement, numbers: fileNumbersOf(requirement) })),
      );
      const fetched = await Promise.all(
        [...numbers].map(async (number) => fetchFile(directory[number]?.[1] ?? "")),
      );
      const lookUp = ({ from, to }: TermRange): Postings => {
        const found: Postings = new Uint8Array(count);
        for (const { terms, postings } of fetched) {
          const first = lastIndexWhere(terms, (term) => term < from) + 1;
          for (let at = first; at < terms.length && (terms[at] as string) <= to; at++)
            addPostings(postings[at] ?? "", found);
        }
        return found;
      };
      const ofEach = requirements.map((requirement) =>
        unite(
          requirement.map((group) => intersect(group.map(lookUp), count)),
          count,
        ),
      );
      return toMap(intersect(ofEach, count));
    },
  };
}

interface RequiredFiles {
  requirement: Requirement;
  numbers: ReadonlySet<number>;
}

/**
 * Drops the requirements that need the most files until the others together need at most {@link MAX_FILES}. A text
 * that meets only the others may be found by mistake; the index source verifies the first texts that are found. If a
 * single requirement needs more files, only the first {@link MAX_FILES} are used.
 */
function limitFiles(candidates: readonly RequiredFiles[]): {
  requirements: Requirement[];
  numbers: number[];
} {
  const needed = candidates.toSorted((a, b) => a.numbers.size - b.numbers.size);
  const countOf = () => new Set(needed.flatMap(({ numbers }) => [...numbers])).size;
  while (needed.length > 1 && countOf() > MAX_FILES) needed.pop();
  const numbers = new Set(needed.flatMap((each) => [...each.numbers]));
  return {
    requirements: needed.map(({ requirement }) => requirement),
    numbers: [...numbers].slice(0, MAX_FILES),
  };
}

/**
 * Returns the texts that are in all postings. A text is `inHeading` in the result only if it is `inHeading` in all
 * postings.
 */
function intersect(all: readonly Postings[], count: number): Postings {
  const both = new Uint8Array(count);
  both.set(all[0] ?? []);
  for (const postings of all)
    postings.forEach((occursIn, index) => (both[index] = Math.min(both[index] ?? 0, occursIn)));
  return both;
}

/** Returns the texts that are in any of the postings, each with its highest value. */
function unite(any: readonly Postings[], count: number): Postings {
  const united = new Uint8Array(count);
  for (const postings of any)
    postings.forEach((occursIn, index) => (united[index] = Math.max(united[index] ?? 0, occursIn)));
  return united;
}

function toMap(postings: Postings): Map<number, "heading" | "body"> {
  const found = new Map<number, "heading" | "body">();
  postings.forEach((occursIn, index) => {
    if (occursIn !== OCCURRENCES.none)
      found.set(index, occursIn === OCCURRENCES.inHeading ? "heading" : "body");
  });
  return found;
}
