/** Matches what velog deletes: all but digits, Latin, Hangul, kana and Chinese letters, dots, hyphens and spaces. */
const DELETED =
  /[^0-9a-zA-Zㄱ-힣.\u3000-\u303f\u3040-\u309f\u30a0-\u30ff\uff00-\uff9f\u4e00-\u9faf\u3400-\u4dbf -]/g;

/**
 * Converts a title to the address that velog gives to a new post, which authors can change. The case stays.
 *
 * Source: `escapeForUrl` in https://github.com/velog-io/velog
 */
export function velogSlug(title: string): string {
  return title
    .normalize("NFC")
    .replace(DELETED, "")
    .trim()
    .replaceAll(" ", "-")
    .replace(/--+/g, "-")
    .replace(/\.+$/, "");
}
