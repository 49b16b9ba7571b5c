/**
 * Decodes the percent escapes in a component of a URL once. A URL with a query or hash must first be split with
 * `splitUrl`. A run of adjacent escapes stays unchanged if it is not valid UTF-8 as a whole.
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
