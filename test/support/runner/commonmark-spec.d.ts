declare module "commonmark-spec" {
  /** An example of the specification. In both texts, `→` means a tab. */
  interface Example {
    markdown: string;
    html: string;
    section: string;
    number: number;
  }
  export const tests: Example[];
}
