import type { PreparedText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";

/** Where in a post a word stands, the weightiest place first. */
export const FIELDS = ["title", "tag", "heading", "body"] as const;
export type Field = (typeof FIELDS)[number];

/** Told why a text could not be fetched. */
export type Note = (cause: unknown) => void;

/** The texts of a site, however they are fetched. Places are those of the manifest's posts, and of the pages behind them. */
export interface IndexSource {
  /** Texts in whose blocks a reading stands, as far as they are known, each with whether it is in a heading or only in the body. */
  find(reading: Interpretation, note?: Note): Promise<ReadonlyMap<number, "heading" | "body">>;
  /** The texts at these places, in their order; undefined for one that could not be fetched. */
  load(places: readonly number[], note?: Note): Promise<(PreparedText | undefined)[]>;
  /** How many texts are looked into at once, the best of which are put in order. */
  reach: number;
  /** How many texts are looked into at most for each result that is wanted, where all of them must be fetched for that. */
  patience: number;
  /** Words in Latin letters of all texts, folded, for those typed wrongly. */
  words(): Promise<readonly string[]>;
  /** Whether texts are still to be fetched by {@link more}, in which more may be found. */
  isPart(): boolean;
  /** Fetches more texts; undefined where all are there, or are fetched as they are needed. */
  more(): Promise<unknown> | undefined;
  /** Fetches a file that no question has needed yet, so that one will be answered without a wait; undefined where none is left. */
  ahead(): Promise<unknown> | undefined;
}
