/** Part of the Trusted Types API, https://www.w3.org/TR/trusted-types/; not in Firefox before 2026, so optional. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(html: string): string;
  /** Of a path below the root. */
  createScriptURL(path: string): string;
}

const rules: Policy = {
  createHTML: (html) => html,
  // Whatever the path is, it is one of this site's own origin.
  createScriptURL: (path) => `${location.origin}/${path}`,
};
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/**
 * The one policy, which rules by itself where the browser has no Trusted Types. There, as with every global that a browser may lack, the
 * name may be that of an element: `window.x` is the element with the id `x`. So what is asked for is a function.
 */
const policy =
  typeof trustedTypes?.createPolicy === "function" ? trustedTypes.createPolicy("maru", rules) : rules;

/** HTML of a body file of this site, which the build has sanitised: the one way by which HTML gets into the page. */
export function trustBody(html: string): { __html: string } {
  return { __html: trustHtml(html) };
}

/** The same, and parts of it, for a parser. */
export function trustHtml(html: string): string {
  return policy.createHTML(html);
}

/** The whole address of a script of this site, by its path: that of a worker. */
export function trustScript(path: string): string {
  return policy.createScriptURL(path.replace(/^\//, ""));
}
