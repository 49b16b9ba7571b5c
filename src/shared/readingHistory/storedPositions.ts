import type { SiteUrl } from "../urls/urlTypes.ts";
import type { BlockPosition, ReadingPosition } from "./readingPosition.ts";

/** Maximum number of stored positions. If there are more, the oldest ones are dropped. */
export const MAX_POSITIONS = 100;
/** Maximum length of the stored JSON with all positions, in UTF-16 code units. Longer JSON is ignored. */
const MAX_CHARACTERS = 300_000;
/** Maximum length of a stored title, in UTF-16 code units. */
const MAX_TITLE_LENGTH = 200;

/** A stored reading position, with the metadata that the reading history displays. */
export interface StoredPosition extends ReadingPosition {
  /** URL of the post or page. */
  path: SiteUrl;
  title: string;
  language: string;
  /** Share of the text before the position, 0 to 1. */
  share: number;
  /** Hash of the entire text. Used to detect that the text was updated. */
  body: string;
  /** Time at which the position was stored, in milliseconds since 1970. */
  storedAt: number;
}

/** Names of the properties in the stored format that differ from those of {@link StoredPosition}. */
const STORED_NAMES: Partial<Record<string, string>> = { storedAt: "kept" };

const isText = (value: unknown, max: number) => typeof value === "string" && value.length <= max;
const isNumber = (value: unknown, max: number) => typeof value === "number" && value >= 0 && value <= max;
const isHash = (value: unknown) => isText(value, 16);
const areHashes = (value: unknown) => Array.isArray(value) && value.length <= 8 && value.every(isHash);

/** Validators of the properties. A stored position with an invalid property is ignored. */
const VALIDATORS: Record<keyof StoredPosition, (value: unknown) => boolean> = {
  // Rejects consecutive slashes, because `//host/` leads to another site. Also rejects white space, and characters
  // that browsers ignore or treat as a slash.
  path: (value) => isText(value, 2000) && /^(?=\/)(?:\/[^/\\\s\p{C}]+)*\/?$/u.test(value as string),
  title: (value) => isText(value, MAX_TITLE_LENGTH),
  language: (value) => isText(value, 35),
  hash: isHash,
  nth: (value) => isNumber(value, 1e7) && Number.isInteger(value),
  offset: (value) => isNumber(value, 1),
  before: areHashes,
  after: areHashes,
  share: (value) => isNumber(value, 1),
  body: isHash,
  storedAt: (value) => isNumber(value, 8.64e15),
};

/**
 * Decodes the stored positions, which are sorted newest first. Ignores invalid positions. Returns an empty array if
 * `raw` is `null`, too long or not a JSON array.
 */
export function decodePositions(raw: string | null): StoredPosition[] {
  if (!raw || raw.length > MAX_CHARACTERS) return [];
  const found = parse(raw);
  if (!Array.isArray(found)) return [];
  return found.slice(0, MAX_POSITIONS).flatMap((each) => toStoredPosition(each) ?? []);
}

/** Encodes positions as JSON in the format that {@link decodePositions} decodes. */
export function encodePositions(positions: readonly StoredPosition[]): string {
  const stored = positions.map((position) =>
    Object.fromEntries(Object.entries(position).map(([key, value]) => [STORED_NAMES[key] ?? key, value])),
  );
  return JSON.stringify(stored);
}

/**
 * Adds a position at the start. Removes the previous position in the same post or page, and positions beyond
 * {@link MAX_POSITIONS}. Cuts a long title.
 */
export function withPosition(
  positions: readonly StoredPosition[],
  position: StoredPosition,
): StoredPosition[] {
  const cut = { ...position, title: [...position.title].slice(0, MAX_TITLE_LENGTH / 2).join("") };
  return [cut, ...withoutPosition(positions, position.path)].slice(0, MAX_POSITIONS);
}

/** Removes the position in the post or page at a URL. */
export function withoutPosition(positions: readonly StoredPosition[], path: SiteUrl): StoredPosition[] {
  return positions.filter((each) => each.path !== path);
}

/**
 * Returns the share of a text before a position, 0 to 1. Computes the share from characters, so that it does not
 * depend on the font or the width of the text.
 * @param lengths Lengths of all blocks, in characters.
 */
export function shareBefore(lengths: readonly number[], { index, offset }: BlockPosition): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const all = sum(lengths);
  return all === 0 ? 0 : Math.min((sum(lengths.slice(0, index)) + (lengths[index] ?? 0) * offset) / all, 1);
}

/**
 * Copies the properties of {@link StoredPosition} from a parsed object. Returns undefined if one of them is missing
 * or invalid.
 */
function toStoredPosition(found: unknown): StoredPosition | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const values = new Map(Object.entries(found));
  const properties = Object.entries(VALIDATORS).map(([key, isValid]) => ({
    key,
    isValid,
    value: values.get(STORED_NAMES[key] ?? key) as unknown,
  }));
  if (!properties.every(({ isValid, value }) => isValid(value))) return undefined;
  return Object.fromEntries(properties.map(({ key, value }) => [key, value])) as unknown as StoredPosition;
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
