/** Normalizes a key for comparison: `last_modified_at`, `lastModifiedAt` and `Last-Modified-At` are equal. Removes invisible characters. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s\p{Cf}_-]/gu, "");
}
