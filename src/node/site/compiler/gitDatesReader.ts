import type { SiteConfig } from "../../config/readSettings.ts";
import { type GitDates, readGitDates } from "../../content/gitDates.ts";

/** Reads the dates of the last commits of files. */
interface GitDatesReader {
  /** Returns no dates unless the settings have `updated: git`. */
  read(config: SiteConfig): Promise<GitDates>;
  /** Drops the dates, so that the next `read` runs Git again. */
  reset(): void;
}

/** Creates a reader that runs Git once per time zone, since a save does not change the history. */
export function createGitDatesReader(contentFolder: string): GitDatesReader {
  let memoized: { timeZone: string; dates: Promise<GitDates> } | undefined;
  return {
    read({ settings: { updated, timeZone }, lines }) {
      if (updated !== "git") return Promise.resolve({ days: new Map(), problems: [] });
      if (memoized?.timeZone !== timeZone) {
        const dates = readGitDates({ contentFolder, timeZone, line: lines.get("updated") ?? 1 });
        memoized = { timeZone, dates };
      }
      return memoized.dates;
    },
    reset: () => {
      memoized = undefined;
    },
  };
}
