/** Elements that browsers drop, or move out of their place, unless they are in one of another name. */
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ...["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map(
    (name) => [name, "table"] as const,
  ),
  ["option", "select"],
]);

/** Tells of tags, in their order in a text, whether they are outside of the element that they belong into. */
export class StrayParts {
  readonly #text: string;
  /** By the names of containers: how far the text was read, and how many of them are open there. */
  readonly #read = new Map<string, { until: number; depth: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The name of the element that is not around a tag; `undefined` where it is, or where none is needed. */
  missingAround(name: string, index: number): string | undefined {
    const container = CONTAINERS.get(name.toLowerCase());
    if (!container) return undefined;
    const read = this.#read.get(container) ?? { until: 0, depth: 0 };
    const pattern = new RegExp(`<(/?)${container}(?=[\\s>/])`, "gi");
    for (const [, slash] of this.#text.slice(read.until, index).matchAll(pattern))
      read.depth = Math.max(0, read.depth + (slash ? -1 : 1));
    this.#read.set(container, { until: index, depth: read.depth });
    return read.depth === 0 ? container : undefined;
  }
}
