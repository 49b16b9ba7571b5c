/** Elements that browsers drop or move unless a certain element contains them. */
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ...["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map(
    (name) => [name, "table"] as const,
  ),
  ["option", "select"],
]);

/** Finds tags, in text order, that are outside the element that must contain them. */
export class StrayParts {
  readonly #text: string;
  /** By container name: end of the text that was read, and number of containers open there. */
  readonly #read = new Map<string, { until: number; depth: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the missing container of a tag; `undefined` if it is there or none is needed. */
  missingAround(name: string, index: number): string | undefined {
    const container = CONTAINERS.get(name.toLowerCase());
    if (!container) return undefined;
    const state = this.#read.get(container) ?? { until: 0, depth: 0 };
    const pattern = new RegExp(`<(/?)${container}(?=[\\s>/])`, "gi");
    for (const [, slash] of this.#text.slice(state.until, index).matchAll(pattern))
      state.depth = Math.max(0, state.depth + (slash ? -1 : 1));
    this.#read.set(container, { until: index, depth: state.depth });
    return state.depth === 0 ? container : undefined;
  }
}
