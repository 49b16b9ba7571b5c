import { type FrontMatterField, FIELDS } from "../schema/frontMatter.ts";
import { foldKey } from "./foldKey.ts";

/** Every field with its keys, in the order in which the fields are read. */
export const FIELD_KEYS = (Object.keys(FIELDS) as FrontMatterField[]).map((field) => ({
  field,
  keys: FIELDS[field].keys,
}));

/** Keys of other engines that look like a typo of a key that is read, and are none. */
export const OTHERS = ["data", "id", "images", "layout", "link", "mermaid", "state", "type"].concat(
  ["publisher", "created_by", "updated_by", "modified_by", "published_by", "last_modified_by"],
  ["creator", "related", "release_date"],
);

/** Folded keys at the top of front matter that are read. */
const READ = topKeys(() => true);

const KNOWN: ReadonlySet<string> = new Set([...READ, ...OTHERS.map(foldKey)]);

const HASH_IN_TEXT = topKeys((field) => FIELDS[field].literalHash === "text");
const HASH_IN_LIST = topKeys((field) => FIELDS[field].literalHash === "list");

/** Whether a key at the top of front matter is read, or is one of {@link OTHERS}. */
export function isKnown(key: string): boolean {
  return KNOWN.has(foldKey(key));
}

/** Whether a key at the top of front matter is read, or is `layout`. Most of {@link OTHERS} occur in any data, such as `id`. */
export function isField(key: string): boolean {
  const folded = foldKey(key);
  return folded === "layout" || READ.has(folded);
}

/** How a `#` before a word is read in the value of a key, in front matter or `site.yaml`: as part of a text, or of a text in a list. */
export function textKind(key: string): "text" | "list" | undefined {
  const folded = foldKey(key);
  if (HASH_IN_LIST.has(folded)) return "list";
  return HASH_IN_TEXT.has(folded) ? "text" : undefined;
}

function topKeys(isWanted: (field: FrontMatterField) => boolean): ReadonlySet<string> {
  const wanted = FIELD_KEYS.filter(({ field }) => isWanted(field));
  return new Set(wanted.flatMap(({ keys }) => keys.map((key) => foldKey(key.replace(/\..*/, "")))));
}
