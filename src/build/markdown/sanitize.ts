import { defaultSchema, type Options } from "rehype-sanitize";
import { allowAuthorClasses } from "./syntax/attributes/authorClass.ts";
import { OWN_ELEMENTS } from "./syntax/ownElements.tsx";

/**
 * What of a post's HTML is kept: GitHub's list, less `<source>` (its addresses are not checked), with `tel:`
 * and the links by name that Maru makes itself.
 * Ids stay as they are: heading ids are made unique afterwards, and the app's own begin with `maru-`.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== "source"),
    ...Object.keys(OWN_ELEMENTS),
    "abbr",
    "mark",
  ],
  attributes: allowAuthorClasses({ ...defaultSchema.attributes, ...OWN_ELEMENTS }),
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto", "tel", "wiki"],
    src: ["http", "https"],
  },
};
