/**
 * Decodes the percent escapes of a component of a URL, once. Split a URL with query or hash first: see
 * `splitUrl`. A `%` that does not begin valid UTF-8 stays unchanged.
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
