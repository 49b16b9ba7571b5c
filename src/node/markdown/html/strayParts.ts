/** Elements that browsers drop or move unless a certain element contains them, with the name of that container. */
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ...["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map(
    (name) => [name, "table"] as const,
  ),
  ["option", "select"],
]);

/** Finds tags outside their container. Query the tags in the order of the text. */
export class StrayParts {
  readonly #text: string;
  /** By container name: the offset up to which the text was read, and the number of containers that are open at that offset. */
  readonly #read = new Map<string, { until: number; depth: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the name of a tag's missing container; `undefined` if the container exists or the tag needs none. */
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
