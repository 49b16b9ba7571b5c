import { type FrontMatterField, FIELDS } from "../schema/frontMatter.ts";
import { foldKey } from "./foldKey.ts";

/** Every field with its keys, as documented and normalized by `foldKey`, in the order in which the fields are read. */
export const FIELD_KEYS = (Object.keys(FIELDS) as FrontMatterField[]).map((field) => ({
  field,
  keys: FIELDS[field].keys,
  folded: FIELDS[field].keys.map(foldKey),
}));

/** Keys of other engines that resemble a supported key but are not typos. */
export const OTHERS = ["data", "id", "images", "layout", "link", "mermaid", "state", "type"].concat(
  ["publisher", "created_by", "updated_by", "modified_by", "published_by", "last_modified_by"],
  ["creator", "related", "release_date"],
);

/** Supported top-level keys, normalized by `foldKey`. */
const READ = topKeys(() => true);

const KNOWN: ReadonlySet<string> = new Set([...READ, ...OTHERS.map(foldKey)]);

const HASH_IN_TEXT = topKeys((field) => FIELDS[field].literalHash === "text");
const HASH_IN_LIST = topKeys((field) => FIELDS[field].literalHash === "list");

/** Whether a top-level key of front matter is supported or is one of {@link OTHERS}. */
export function isKnown(key: string): boolean {
  return KNOWN.has(foldKey(key));
}

/**
 * Whether a top-level key is supported or is `layout`. Most of {@link OTHERS}, such as `id`, also occur in data that is not front matter.
 */
export function isField(key: string): boolean {
  const folded = foldKey(key);
  return folded === "layout" || READ.has(folded);
}

/**
 * Where `#` before a word is part of a value in front matter or `site.yaml`: in a text or in the items of a list. Returns `undefined` if it
 * begins a comment everywhere.
 */
export function textKind(key: string): "text" | "list" | undefined {
  const folded = foldKey(key);
  if (HASH_IN_LIST.has(folded)) return "list";
  return HASH_IN_TEXT.has(folded) ? "text" : undefined;
}

function topKeys(isWanted: (field: FrontMatterField) => boolean): ReadonlySet<string> {
  const wanted = FIELD_KEYS.filter(({ field }) => isWanted(field));
  return new Set(wanted.flatMap(({ folded }) => folded.map((key) => key.replace(/\..*/, ""))));
}
