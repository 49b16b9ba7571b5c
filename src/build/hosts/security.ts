/**
 * What every answer of a host says. The policy is that of the pages' own meta element, so that it holds for what has none, and with it
 * what is not read there: https://www.w3.org/TR/CSP3/#meta-element. Where there is no policy for all files, that alone is left.
 */
export function securityHeaders(policy: string | undefined): Record<string, string> {
  return {
    "Content-Security-Policy": [...(policy ? [policy] : []), "frame-ancestors 'none'"].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  };
}
