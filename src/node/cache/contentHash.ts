import { createHash } from "node:crypto";

/** What is the same of the same alone. */
export function hashOf(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("base64url");
}

/** What names a file by what it holds. */
export function contentHash(contents: string | Buffer): string {
  return shortHash(createHash("sha256").update(contents).digest("hex"));
}

/** As much of a hash as names have: eight digits to the base of 16. */
export function shortHash(digest: string): string {
  return digest.slice(0, 8);
}
