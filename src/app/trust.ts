/** Part of the Trusted Types API, https://www.w3.org/TR/trusted-types/; not in Firefox before 2026, so optional. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): {
    createHTML(html: string): string;
  };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("maru", {
  createHTML: (html) => html,
});

/** HTML of a body file of this site, which the build has sanitised: the one way by which HTML gets into the page. */
export function trustBody(html: string): { __html: string } {
  return { __html: policy ? policy.createHTML(html) : html };
}
