import { foldKey } from "../foldKey.ts";
import { type Entry, textOf, valueAt } from "../value.ts";

/** Keys of front matter, by names of velog's API that backups use: https://github.com/yulmwu/velog-backup */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["urlslug", "slug"],
  ["releasedat", "date"],
  ["shortdescription", "description"],
  ["isprivate", "private"],
  ["istemp", "draft"],
]);

/** Matches a text in double quotes on a line of its own: title, descriptions and the name of a series. */
const QUOTED = /^([ \t]*(?:title|description|short_description|name):[ \t]+)"(.*)"[ \t]*$/;

/**
 * Escapes quotes and backslashes in front matter that a backup did not escape: `title: "The "this" of C:\new"`. Backups write the texts
 * of posts between double quotes as they are: https://github.com/cjaewon/velog-backup/blob/master/crawler/index.js
 */
export function quoteVelogTexts(source: string): string {
  const [head] = /^\uFEFF?---[ \t]*\r?\n[^]*?\n---/.exec(source) ?? [];
  if (head === undefined) return source;
  const quoted = head.split("\n").map((line) => {
    const [, key = "", text = ""] = QUOTED.exec(line.replace(/\r$/, "")) ?? [];
    const isEscaped = /\\["\\]/.test(text) && !/(?<!\\)(?:\\\\)*"/.test(text);
    return key && !isEscaped && /["\\]/.test(text) ? key + JSON.stringify(text) : line;
  });
  return quoted.join("\n") + source.slice(head.length);
}

/**
 * Renames the keys of velog's API to those of front matter. A key that the front matter already has is not replaced. The day that
 * https://github.com/yulmwu/velog-backup writes before the slug is removed, because velog's address has none.
 */
export function renameVelogKeys(entries: readonly Entry[]): Entry[] {
  const written = new Set(entries.map(({ key }) => foldKey(key)));
  const day = /^\d{4}-\d\d-\d\d/.exec(textOf(valueAt({ entries: [...entries] }, "date")) ?? "")?.[0];
  return entries.map((entry) => {
    const key = KEYS.get(foldKey(entry.key));
    if (key !== undefined && !written.has(key)) return { ...entry, key };
    const slug = foldKey(entry.key) === "slug" && day !== undefined ? textOf(entry.value) : undefined;
    return slug?.startsWith(`${day}-`) && slug.length > 11 ? { ...entry, value: slug.slice(11) } : entry;
  });
}
