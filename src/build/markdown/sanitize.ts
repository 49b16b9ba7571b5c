import { defaultSchema, type Options } from "rehype-sanitize";

/**
 * What of a post's HTML is kept: GitHub's list, less `<source>` (its addresses are not checked), with captions, `tel:`
 * and the links by name that Maru makes itself.
 * Ids stay as they are: heading ids are made unique afterwards, and the app's own begin with `maru-`.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== "source"),
    "caption",
    "figcaption",
    "figure",
  ],
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto", "tel", "wiki"],
    src: ["http", "https"],
  },
};
