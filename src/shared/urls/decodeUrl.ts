/**
 * A piece of an address with its escapes decoded, once: of an address with a query or a hash, each piece by itself (see `splitUrl`). A
 * `%` that begins no escape of UTF-8 stays as it is.
 */
export function decodeUrl(url: string): string {
  return url.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
