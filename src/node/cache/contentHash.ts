import { createHash } from "node:crypto";

/** Returns the SHA-256 hash of contents, base64url-encoded. */
export function hashContents(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("base64url");
}

/** Returns a hash of contents for use in a file name: the first 8 hex digits of SHA-256. */
export function contentHash(contents: string | Buffer): string {
  return shortHash(createHash("sha256").update(contents).digest("hex"));
}

/** Shortens a hex digest to the 8 digits used in file names. */
export function shortHash(digest: string): string {
  return digest.slice(0, 8);
}
