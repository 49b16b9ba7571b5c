import type { Document } from "../../content/document.ts";
import { createIdFinder, type FindId } from "../../markdown/structure/findId.ts";

/** Memoized by document, since a save changes only a few documents. */
const finders = new WeakMap<Document, FindId>();

/** Returns a function that finds ids in a document. It is created at the first call and memoized. */
export function findIdOf(document: Document): FindId {
  const finder = finders.get(document) ?? createIdFinder(document);
  finders.set(document, finder);
  return finder;
}
