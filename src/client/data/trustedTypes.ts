/** The part of the Trusted Types API that the app uses (https://www.w3.org/TR/trusted-types/). Firefox before 2026 lacks this API. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(html: string): string;
  /** Returns the absolute URL of a script. `path` has no leading slash. */
  createScriptURL(path: string): string;
}

const rules: Policy = {
  createHTML: (html) => html,
  // Starts with the origin, so that no path can refer to another host.
  createScriptURL: (path) => `${location.origin}/${path}`,
};
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/**
 * The app's only policy. In browsers without Trusted Types, the app calls the policy's functions directly. There, `trustedTypes` may be
 * an element with this ID (https://html.spec.whatwg.org/#named-access-on-the-window-object), so the code checks for `createPolicy`.
 */
const policy =
  typeof trustedTypes?.createPolicy === "function" ? trustedTypes.createPolicy("maru", rules) : rules;

/** Marks HTML as trusted, for `dangerouslySetInnerHTML`. Pass only HTML of this site's body files, which the build sanitizes. */
export function trustBody(html: string): { __html: string } {
  return { __html: trustHtml(html) };
}

/** Marks HTML as trusted, for parsing. Pass only HTML of this site's body files, or a slice of that HTML. */
export function trustHtml(html: string): string {
  return policy.createHTML(html);
}

/** Returns the trusted absolute URL of a script of this site, for creating a worker. A leading slash in `path` is optional. */
export function trustScript(path: string): string {
  return policy.createScriptURL(path.replace(/^\//, ""));
}
