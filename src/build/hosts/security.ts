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
