declare module "commonmark-spec" {
  /** An example of the specification; `→` is a tab in both texts. */
  interface Example {
    markdown: string;
    html: string;
    section: string;
    number: number;
  }
  export const tests: Example[];
}
