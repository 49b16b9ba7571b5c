/** What a page cannot say of itself: `frame-ancestors` is not read in a meta element (https://www.w3.org/TR/CSP3/#meta-element). */
export const SECURITY = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
