import type { SiteConfig } from "../../config/readSettings.ts";
import { type GitDates, readGitDates } from "../../content/gitDates.ts";

/** Reads the day of each file's last revision from Git. */
interface GitDatesReader {
  /** Returns the days by file; an empty result unless the settings contain `updated: git`. */
  read(config: SiteConfig): Promise<GitDates>;
  /** Clears the memoized dates, so that the next `read` runs Git again. */
  reset(): void;
}

/**
 * Creates a reader that memoizes the dates, since saving a file does not change the Git history. It runs Git again if the time zone has
 * changed, or after `reset`.
 */
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
