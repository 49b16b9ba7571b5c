/** Part of the Trusted Types API (https://www.w3.org/TR/trusted-types/). Optional: Firefox before 2026 does not have it. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(html: string): string;
  /** Returns the URL of a script from its path without the leading slash. */
  createScriptURL(path: string): string;
}

const rules: Policy = {
  createHTML: (html) => html,
  // Starts with the origin, so that no path can refer to another host.
  createScriptURL: (path) => `${location.origin}/${path}`,
};
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/**
 * The app's only policy. Browsers without Trusted Types call its functions directly. There, `window.trustedTypes` may be an element with
 * the ID `trustedTypes` (https://html.spec.whatwg.org/#named-access-on-the-window-object), so the API is detected by its function.
 */
const policy =
  typeof trustedTypes?.createPolicy === "function" ? trustedTypes.createPolicy("maru", rules) : rules;

/** Marks HTML as trusted, for `dangerouslySetInnerHTML`. Accepts only HTML of this site's body files, which the build sanitized. */
export function trustBody(html: string): { __html: string } {
  return { __html: trustHtml(html) };
}

/** Marks HTML as trusted, for parsing. Accepts only HTML of this site's body files, or a slice of that HTML. */
export function trustHtml(html: string): string {
  return policy.createHTML(html);
}

/** Returns the trusted URL, with origin, of a script of this site by its path; for workers. */
export function trustScript(path: string): string {
  return policy.createScriptURL(path.replace(/^\//, ""));
}
