/**
 * What every answer of a host says: nothing that a build with other styles or scripts changes, since hosts such as nginx read it only when
 * they are reloaded. The policy with hashes is in the pages; of it, `frame-ancestors` alone is ignored there:
 * https://www.w3.org/TR/CSP3/#meta-element.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/**
 * What answers with an SVG say: opened by itself it is a document of the site's origin, and a policy in `<meta>` protects pages alone.
 * Neither script nor request is allowed, whatever the file holds.
 */
export const SVG_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
