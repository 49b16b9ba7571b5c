/**
 * Headers of all responses. They do not depend on styles or scripts, because nginx reads its configuration only when it is reloaded. The
 * policy with the hashes of styles and scripts is in the HTML of pages. There, browsers ignore `frame-ancestors`:
 * https://www.w3.org/TR/CSP3/#meta-element.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/**
 * Headers of the files for other programs: the public manifest, feeds and Markdown. They let scripts of other sites read these files,
 * without cookies: https://fetch.spec.whatwg.org/#http-access-control-allow-origin.
 */
export const DATA_HEADERS: Readonly<Record<string, string>> = { "Access-Control-Allow-Origin": "*" };

/**
 * Headers of SVGs. An SVG opened directly is a document of the site's origin, but the policy in the HTML pages does not apply to it. These
 * headers forbid scripts and requests.
 */
export const SVG_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
