/** Thrown for a file that cannot be shown or published as an image; the message says what is wrong with it. */
export class UnusableImage extends Error {
  /** What its author can do. */
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

/** What an image library says of a failure, on one line. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [first = "unknown reason"] = message
    .split("\n")
    .flatMap((line) => line.trim().replace(/[:.]$/, "") || []);
  return first;
}
