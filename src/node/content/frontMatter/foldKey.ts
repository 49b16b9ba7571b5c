/** Returns a key as it is compared: `last_modified_at`, `lastModifiedAt` and `Last-Modified-At` are one. Invisible characters do not count. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s\p{Cf}_-]/gu, "");
}
