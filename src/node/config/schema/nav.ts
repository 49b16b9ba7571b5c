import { isMapping, textOf, type Value } from "../../content/frontMatter/value.ts";

/** An item of `nav` in `site.yaml`, before its target is resolved. */
export interface NavSource {
  /** Title; if `undefined`, the title of the page is used. */
  title: string | undefined;
  /** A Markdown file, a path of this site that begins with `/`, or a URL of another site. */
  to: string | undefined;
  items: NavSource[];
  /** Line of `site.yaml`, counted from 1. */
  line: number;
}

/**
 * Reads a list in MkDocs' form: `index.md`, `{Title: index.md}` or `{Title: [ … ]}`. Returns `undefined` if an item has another form.
 * @param line Line of the key that contains the list.
 */
export function readNav(value: Value, line: number): NavSource[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item): NavSource | undefined => {
    if (typeof item === "string") return { title: undefined, to: textOf(item), items: [], line };
    const [entry, ...others] = isMapping(item) ? item.entries : [];
    if (!entry?.value || others.length > 0) return undefined;
    const inner = Array.isArray(entry.value) ? readNav(entry.value, entry.line) : [];
    if (!inner || isMapping(entry.value)) return undefined;
    return { title: entry.key, to: textOf(entry.value), items: inner, line: entry.line };
  });
  return items.includes(undefined) ? undefined : (items as NavSource[]);
}
