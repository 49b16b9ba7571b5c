import type { Document } from "../../content/document.ts";
import { createIdFinder, type FindId } from "../../markdown/structure/findId.ts";

/** Most documents stay the same from one save to the next. */
const finders = new WeakMap<Document, FindId>();

/** Returns the function that finds ids of a document. Creates it at the first call. */
export function findIdOf(document: Document): FindId {
  const finder = finders.get(document) ?? createIdFinder(document);
  finders.set(document, finder);
  return finder;
}
