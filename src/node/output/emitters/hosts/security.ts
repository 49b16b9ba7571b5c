/**
 * Headers of all responses. They do not depend on styles or scripts, since nginx reads them only when it is reloaded. The policy with hashes is in the
 * pages, where `frame-ancestors` would be ignored: https://www.w3.org/TR/CSP3/#meta-element.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/**
 * Headers of SVGs. An SVG that is opened by itself is a document of the site's origin, where the policy of the pages does not apply. Scripts and
 * requests are forbidden.
 */
export const SVG_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
