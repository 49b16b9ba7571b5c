/** Thrown for a file that cannot be published as an image. The message states the reason: `it has more than …`. */
export class UnusableImage extends Error {
  /** How the author can fix the problem. */
  readonly remedy: string;

  constructor(
    message: string,
    { remedy = "export it again as plain SVG, or convert it to PNG", cause }: Options = {},
  ) {
    super(message, { cause });
    this.remedy = remedy;
  }
}

interface Options {
  remedy?: string;
  cause?: unknown;
}

/** Returns the first line with text in an error message, without a final `.` or `:`. Image libraries add details in further lines. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [first = "unknown reason"] = message
    .split("\n")
    .flatMap((line) => line.trim().replace(/[:.]$/, "") || []);
  return first;
}
