/** Kinds of problems, for counting them. */
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
 * Reports a part of a text that is not displayed as its author intended.
 * @param cause See `Problem`.
 */
export type Warn = (kind: Kind, line: number, message: string, cause?: string) => void;

/**
 * Something in the content that its author should know. An error fails the build, unless it is in a post and the setting `errors` is
 * `skip`. A warning does not.
 */
export interface Problem {
  severity: "error" | "warning";
  kind: Kind;
  /** Path relative to the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The problem, the value that was found, and how to fix it. */
  message: string;
  /**
   * Cause that many problems may share, such as `link to no file`. If more than 20 warnings have the same cause, they are printed as a
   * group.
   */
  cause?: string;
}

/** Matches a quotation of 500 or more characters in a message. Only its first 200 characters are displayed. */
const LONG_QUOTATION = /`([^`]{200})[^`]{300,}`/g;

/** Returns `posts/a.md:3: error: …`. The path begins with `folder`, so that a terminal can open it. */
export function formatProblem({ severity, file, line, message }: Problem, folder: string): string {
  const shortened = message.replace(LONG_QUOTATION, "`$1…`");
  return `${folder ? `${folder}/` : ""}${file}:${line}: ${severity}: ${shortened}`;
}

/** Sorts problems by file and line, which is the order in which an author fixes them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}

/** Compares texts independently of the locale, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
