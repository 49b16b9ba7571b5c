import { createHash } from "node:crypto";

/** What names a file by what it holds: eight digits to the base of 16. */
export function contentHash(contents: string | Buffer): string {
  return createHash("sha256").update(contents).digest("hex").slice(0, 8);
}
