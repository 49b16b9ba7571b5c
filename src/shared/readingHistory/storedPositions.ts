import type { SiteUrl } from "../urls/urlTypes.ts";
import type { Place } from "./readingPosition.ts";

/** Posts whose places are kept; of more, the oldest go. */
export const MAX_POSITIONS = 100;
/** Characters of all of them together: more is not what was written here. */
const MOST_CHARACTERS = 300_000;
const MOST_OF_TITLE = 200;

/** Where a text was left, and what is shown of it. */
export interface StoredPosition extends Place {
  /** Path of the text's address, with base, percent-encoded. */
  path: SiteUrl;
  title: string;
  language: string;
  /** How much of the text stands before the place, from 0 to 1. */
  share: number;
  /** Hash of the whole text. */
  body: string;
  /** When it was kept, in ms since 1970. */
  kept: number;
}

const isText = (value: unknown, most: number) => typeof value === "string" && value.length <= most;
const isNumber = (value: unknown, most: number) => typeof value === "number" && value >= 0 && value <= most;
const isHash = (value: unknown) => isText(value, 16);
const areHashes = (value: unknown) => Array.isArray(value) && value.length <= 8 && value.every(isHash);

/** What each part has to be; of any other there is none. */
const PARTS: Record<keyof StoredPosition, (value: unknown) => boolean> = {
  // Nowhere two slashes, and nothing that browsers read as one or pass over: `//host/` would leave the site, below a base path too.
  path: (value) => isText(value, 2000) && /^(?=\/)(?:\/[^/\\\s\p{C}]+)*\/?$/u.test(value as string),
  title: (value) => isText(value, MOST_OF_TITLE),
  language: (value) => isText(value, 35),
  hash: isHash,
  nth: (value) => isNumber(value, 1e7) && Number.isInteger(value),
  offset: (value) => isNumber(value, 1),
  before: areHashes,
  after: areHashes,
  share: (value) => isNumber(value, 1),
  body: isHash,
  kept: (value) => isNumber(value, 8.64e15),
};

/** The places in what storage holds, newest first; none in anything else. */
export function decodePositions(raw: string | null): StoredPosition[] {
  if (!raw || raw.length > MOST_CHARACTERS) return [];
  const found = parse(raw);
  if (!Array.isArray(found)) return [];
  return found.slice(0, MAX_POSITIONS).flatMap((each) => placeIn(each) ?? []);
}

/** With a place before all others, in that of the same text. */
export function withPosition(places: readonly StoredPosition[], place: StoredPosition): StoredPosition[] {
  const cut = { ...place, title: [...place.title].slice(0, MOST_OF_TITLE / 2).join("") };
  return [cut, ...withoutPosition(places, place.path)].slice(0, MAX_POSITIONS);
}

export function withoutPosition(places: readonly StoredPosition[], path: SiteUrl): StoredPosition[] {
  return places.filter((each) => each.path !== path);
}

/**
 * How much of a text stands before a place in it, from 0 to 1; `lengths` are those of its blocks in characters, which no font or
 * width changes.
 */
export function shareBefore(
  lengths: readonly number[],
  { index, offset }: { index: number; offset: number },
) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const all = sum(lengths);
  return all === 0 ? 0 : Math.min((sum(lengths.slice(0, index)) + (lengths[index] ?? 0) * offset) / all, 1);
}

/** The parts of a place that are an object's own, where it has all of them. */
function placeIn(found: unknown): StoredPosition | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const values = new Map(Object.entries(found));
  const parts = Object.entries(PARTS).map(([key, isRight]) => ({
    key,
    isRight,
    value: values.get(key) as unknown,
  }));
  if (!parts.every(({ isRight, value }) => isRight(value))) return undefined;
  return Object.fromEntries(parts.map(({ key, value }) => [key, value])) as unknown as StoredPosition;
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
