/** What a problem is about, for counting. */
export const KINDS = [
  "settings",
  "front matter",
  "date",
  "address",
  "tag",
  "link",
  "image",
  "syntax",
  "code",
  "math",
  "html",
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Reports something in a text that is not shown as it is written.
 * @param cause See `Problem`.
 */
export type Warn = (kind: Kind, line: number, message: string, cause?: string) => void;

/** Something in the content that its author should know. An error fails the build, a warning does not. */
export interface Problem {
  severity: "error" | "warning";
  kind: Kind;
  /** Path from the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The problem, the value that was found, and how to fix it. */
  message: string;
  /** What many problems can have in common, the same text for each: `link to no file`. Many of one cause are printed as one. */
  cause?: string;
}

/** A quotation in a message that is too long to be read: its first 200 characters are shown. */
const LONG_QUOTATION = /`([^`]{200})[^`]{300,}`/g;

/** `posts/a.md:3: error: …`, with `folder` before the file so that a terminal can open it. */
export function formatProblem({ severity, file, line, message }: Problem, folder: string): string {
  const shortened = message.replace(LONG_QUOTATION, "`$1…`");
  return `${folder ? `${folder}/` : ""}${file}:${line}: ${severity}: ${shortened}`;
}

/** Sorts by file, then by line: the order in which an author fixes them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}

/** Order by code point, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
