import type { Heading } from "./contents.tsx";

/** Heading ids of other engines, which existing links still use, with the ids that Maru gives the headings. */
export type OtherIds = readonly (readonly [other: string, own: string])[];

interface Naming {
  /** Returns the id of the first heading with a text. */
  nameOf: (text: string) => string;
  /** Returns the id of a later heading with the same text. */
  numbered: (id: string, number: number) => string;
}

/** `첫 단계` is `_1`, the second of that kind `_2`: https://github.com/Python-Markdown/markdown/blob/master/markdown/extensions/toc.py. */
const pythonMarkdown: Naming = {
  nameOf: (text) =>
    text
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]|[^\w\s-]/g, "")
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, "-"),
  numbered: (id, number) => `${id}_${number}`,
};

/** `첫 단계` is `section`, the second of that kind `section-1`: https://kramdown.gettalong.org/converter/html.html#auto-ids. */
const kramdown: Naming = {
  nameOf(text) {
    const letters = text.replace(/^[^a-zA-Z]+/, "").replace(/[^a-zA-Z0-9 -]/g, "");
    return letters.replaceAll(" ", "-").toLowerCase() || "section";
  },
  numbered: (id, number) => `${id}-${number}`,
};

/** Letters and digits only, by which links without an exact match are compared. */
const words: Naming = { nameOf: foldId, numbered: (id) => id };

/**
 * Reduces an id to its letters and digits, which the ids of all engines share: `assert.ok(a)` is `assertoka` on GitHub and
 * `assert-ok-a` here.
 */
export function foldId(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || id;
}

/**
 * Returns the ids that Python-Markdown and kramdown give headings, in document order, without those that equal the heading's own id. The id
 * of a heading that became the page's title is `""`.
 */
export function otherIdsOf(headings: readonly Pick<Heading, "id" | "text">[]): OtherIds {
  const ids = new Map<string, string>();
  for (const { nameOf, numbered } of [words, pythonMarkdown, kramdown]) {
    const uses = new Map<string, number>();
    for (const { text, id } of headings) {
      const name = nameOf(text);
      const number = uses.get(name) ?? (name === "" ? 1 : 0);
      uses.set(name, number + 1);
      const other = number === 0 ? name : numbered(name, number);
      if (other !== id && !ids.has(other)) ids.set(other, id);
    }
  }
  return [...ids];
}
