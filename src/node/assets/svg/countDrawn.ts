import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { UnusableImage } from "../images/unusableImage.ts";
import type { CleanElement } from "./cleanTree.ts";
import { SVG } from "./namespaces.ts";

/** Maximum number of drawn elements, the limit of librsvg: https://gitlab.gnome.org/GNOME/librsvg/-/blob/main/rsvg/src/limits.rs (`MAX_REFERENCED_ELEMENTS`). */
const MAX_DRAWN = 500_000;
/** Maximum length of a chain of references. Drawing programs create chains of about five. */
const MAX_CHAIN = 100;

/** Matches elements whose `href` does not draw the referenced element. */
const NO_COPY = /^(?:a|animate|animateMotion|animateTransform|set|view)$/;

interface Reference {
  /** Index of the referencing element, in document order. */
  at: number;
  id: string;
}

/**
 * Counts the elements that are drawn if every reference (`<use>`, `url(#…)`) is replaced by the referenced element.
 * @param nested Number of elements that each SVG in a `data:` URL draws, by URL.
 * @throws {UnusableImage} If more than `MAX_DRAWN` elements are drawn by references, or a chain of references is circular or too long.
 */
export function countDrawn(root: CleanElement, nested: ReadonlyMap<string, number>): number {
  /** For each id, the index of its element, and the index after the last element within that element. */
  const spans = new Map<string, [start: number, end: number]>();
  const written: Reference[] = [];
  let size = 0;
  const walk = ({ uri, name, attributes, children }: CleanElement) => {
    const at = size++;
    if (uri === SVG) for (const id of idsIn(name, attributes)) written.push({ at, id });
    for (const child of children) if (typeof child !== "string") walk(child);
    const id = attributes.get("id");
    if (id !== undefined && !spans.has(id)) spans.set(id, [at, size]);
  };
  walk(root);
  const references = written.filter(({ id }) => spans.has(id) || nested.has(id));

  const known = new Map(nested);
  const chain = new Set<string>();
  const costOf = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (chain.has(id)) throw new UnusableImage(`its element \`#${id}\` refers to itself`);
    if (chain.size >= MAX_CHAIN)
      throw new UnusableImage(`its references are nested more than ${MAX_CHAIN} deep`);
    chain.add(id);
    const cost = costWithin(...(spans.get(id) as [number, number]));
    chain.delete(id);
    known.set(id, cost);
    return cost;
  };
  const costWithin = (start: number, end: number): number => {
    let cost = end - start;
    for (let index = firstFrom(references, start); index < references.length; index++) {
      const { at, id } = references[index] as Reference;
      if (at >= end) break;
      cost += costOf(id);
      if (cost > MAX_DRAWN) throw new UnusableImage(`it draws more than ${MAX_DRAWN} elements by references`);
    }
    return cost;
  };
  return costWithin(0, size);
}

/** Returns the ids and `data:` URLs that the attributes of an element reference. */
function idsIn(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const ids: string[] = [];
  for (const [key, value] of attributes) {
    if (/^(?:xlink:)?href$/.test(key)) {
      if (!NO_COPY.test(name)) ids.push(value.startsWith("#") ? decodeUrl(value.slice(1)) : value);
    } else {
      for (const [, quoted, bare] of value.matchAll(/url\((?:"#([^"]*)"|#([^()"]*))\)/g))
        ids.push(decodeUrl(quoted ?? bare ?? ""));
    }
  }
  return ids;
}

/** Returns the index of the first reference whose `at` is at least `start` (binary search). */
function firstFrom(references: readonly Reference[], start: number): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle] as Reference).at < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
