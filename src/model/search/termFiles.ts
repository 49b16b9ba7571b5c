import { decode } from "../manifest.ts";
import { keepFiles } from "./keepFiles.ts";
import { lastIndexWhere } from "./lastIndexWhere.ts";
import { addPostings, type Postings } from "./postings.ts";
import type { Lookup, Requirement } from "./requirements.ts";
import { type SearchIndex, SearchTermsSchema } from "./searchIndex.ts";
import type { FetchJson } from "./wholeShelf.ts";

/** So many files of terms are fetched for one reading. */
const MOST_FILES = 40;

/** In bytes of memory. */
const MOST_KEPT = 32e6;

interface TermFile {
  terms: string[];
  /** Of each term. */
  postings: string[];
}

/** Tells from files of terms which texts have them. */
export interface TermFiles {
  /** Texts that meet all of some requirements; none where there are none. */
  find(all: readonly Requirement[]): Promise<Postings>;
}

/** `directory`: the first term of each file, and its address. */
export function createTermFiles(
  directory: NonNullable<SearchIndex["terms"]>,
  fetchJson: FetchJson,
): TermFiles {
  const fileAt = keepFiles({
    fetch: async (address): Promise<TermFile> => {
      const { terms, postings } = decode(address, SearchTermsSchema, await fetchJson(address));
      return { terms: terms.split("\n"), postings: postings.split(" ") };
    },
    sizeOf: ({ terms, postings }) =>
      [...terms, ...postings].reduce((sum, text) => sum + 32 + 2 * text.length, 0),
    most: MOST_KEPT,
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
    async find(all) {
      const { kept, numbers } = affordable(
        all.map((requirement) => ({ requirement, numbers: numbersOf(requirement) })),
      );
      const fetched = await Promise.all(
        [...numbers].map(async (number) => fileAt(directory[number]?.[1] ?? "")),
      );
      const look = ({ from, to }: Lookup): Postings => {
        const found: Postings = new Map();
        for (const { terms, postings } of fetched) {
          const first = lastIndexWhere(terms, (term) => term < from) + 1;
          for (let at = first; at < terms.length && (terms[at] as string) <= to; at++)
            addPostings(postings[at] ?? "", found);
        }
        return found;
      };
      const ofEach = kept.map((requirement) => unite(requirement.map((group) => intersect(group.map(look)))));
      return intersect(ofEach);
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
function intersect(all: readonly Postings[]): Postings {
  const [fewest, ...others] = all.toSorted((a, b) => a.size - b.size);
  const both: Postings = new Map();
  for (const [place, field] of fewest ?? []) {
    const fields = others.map((postings) => postings.get(place));
    if (fields.includes(undefined)) continue;
    both.set(place, [field, ...fields].includes("body") ? "body" : "heading");
  }
  return both;
}

function unite(any: readonly Postings[]): Postings {
  const united: Postings = new Map();
  for (const postings of any) {
    for (const [place, field] of postings)
      if (field === "heading" || !united.has(place)) united.set(place, field);
  }
  return united;
}
