import * as v from "valibot";
import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { CATEGORY_COUNTS, NAME_VARIABLES, PERMALINK_VARIABLES } from "../../../shared/urls/permalinks.ts";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";
import { parseSlug } from "../../../shared/content/slug.ts";
import { textOf, type Value } from "../../content/frontMatter/value.ts";
import { trimSlashes } from "../contentPath.ts";
import { expected, fromTree, type Invalid } from "../../content/schema/fromTree.ts";

const VARIABLES: ReadonlySet<string> = new Set([
  ...PERMALINK_VARIABLES,
  ...CATEGORY_COUNTS.map((count) => `categories${count}`),
]);

/** Parses a pattern such as `/blog/{yyyy}/{slug}.html`. The parsed pattern ends with `.html` or `/`. */
export const permalink = fromTree(
  v.pipe(v.string(), v.regex(/\{(?:slug|title|file|slugOrTitle|slugOrFile|stem|simpleSlug|simpleStem)\}/)),
  readPermalink,
);

/** Returns a permalink pattern with its literal text percent-encoded, or the reason why it is invalid. */
export function readPermalink(value: Value): string | Invalid {
  const written = textOf(value)?.normalize("NFC") ?? "";
  const parts = [...written.matchAll(/\{(.*?)\}/g)].map(([, part = ""]) => part);
  const unknown = parts.find((part) => !VARIABLES.has(part));
  const segments = trimSlashes(written.replace(/\.html$/, "")).split("/");
  const isUrl = segments.every((segment) => parseSlug(segment.replace(/\{\w+\}/g, "a")));
  const isFree = segments[0] === "posts" || !RESERVED_SEGMENTS.includes(segments[0]?.toLowerCase() ?? "");
  if (unknown !== undefined || !isUrl || !isFree || !parts.some(isName)) {
    const known = PERMALINK_VARIABLES.map((part) => `{${part}}`);
    const meant = unknown && likelyMeant(`{${unknown}}`, known);
    const remedy = meant ? `, did you mean \`${meant}\`?` : `; the variables are ${known.join(", ")}`;
    return expected(
      value,
      `an address with \`{slug}\` or \`{title}\` such as \`/blog/{yyyy}/{slug}.html\` that does not begin with an address that Maru uses itself${unknown === undefined ? "" : `; \`{${unknown}}\` is not a variable${remedy}`}`,
    );
  }
  const ending = written.endsWith(".html") ? ".html" : "/";
  return `/${segments.map(encodeSegment).join("/")}${ending}`;
}

function isName(part: string): boolean {
  return (NAME_VARIABLES as readonly string[]).includes(part);
}

function encodeSegment(segment: string): string {
  return segment.replace(/[^{}]+(?=\{|$)|^[^{}]+/g, (literal) => encodeURIComponent(literal));
}
