/** The ids of a page that are in use. */
export class Ids {
  readonly #taken = new Set<string>();
  /** Last number that was tried, by id. Without it, thousands of equal headings would take quadratic time. */
  readonly #last = new Map<string, number>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  add(id: string): void {
    this.#taken.add(id);
  }

  /**
   * Reserves an id and returns it. If the id is in use, a number is appended.
   * @param own Ids that are in use by the element itself; none by default.
   */
  reserve(id: string, own: ReadonlySet<string> = new Set()): string {
    const isFree = (candidate: string) => !this.#taken.has(candidate) || own.has(candidate);
    let number = this.#last.get(id) ?? 0;
    let candidate = isFree(id) ? id : ([...own].find((each) => isNumbered(each, id)) ?? id);
    while (!isFree(candidate)) candidate = `${id}-${++number}`;
    this.#last.set(id, number);
    this.#taken.add(candidate);
    return candidate;
  }
}

/** Whether `numbered` is `id-1`, for example. */
function isNumbered(numbered: string, id: string): boolean {
  return numbered.startsWith(`${id}-`) && /^\d+$/.test(numbered.slice(id.length + 1));
}
