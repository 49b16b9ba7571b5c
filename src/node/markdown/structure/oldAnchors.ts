import type { Element } from "hast";
import type { Ids } from "./ids.ts";
import { isReserved } from "./reservedIds.ts";

declare module "hast" {
  interface ElementData {
    /** Id of the heading to which the element adds another id. */
    headingId?: string;
  }
}

/**
 * Removes the property `dataOldIds` of headings, and reserves the ids in it that are free. Old links lead to these ids, so an id that Maru
 * makes never equals the old id of another heading.
 * @param ids `undefined` if the headings get no ids.
 * @returns The old ids by heading.
 */
export function claimOldIds(
  headings: readonly Element[],
  ids: Ids | undefined,
): ReadonlyMap<Element, ReadonlySet<string>> {
  const claims = new Map<Element, ReadonlySet<string>>();
  for (const heading of headings) {
    const { dataOldIds = "", id } = heading.properties;
    delete heading.properties["dataOldIds"];
    const own = String(dataOldIds)
      .split(" ")
      .filter((old) => old !== "" && !isReserved(old) && ids && !ids.has(old));
    if (id || own.length === 0) continue;
    for (const old of own) ids?.add(old);
    claims.set(heading, new Set(own));
  }
  return claims;
}

/**
 * Adds an empty element for each old id of a heading, within the heading: browsers scroll to it as to the heading. Empty elements change
 * neither the text of the heading nor its name for screen readers.
 */
export function addAnchors({ properties, children }: Element, oldIds: ReadonlySet<string>): void {
  if (children.length === 0) return;
  const headingId = String(properties["id"]);
  const anchors = [...oldIds]
    .filter((id) => id !== headingId)
    .map((id): Element => {
      const anchor: Element = { type: "element", tagName: "span", properties: { id }, children: [] };
      return Object.assign(anchor, { data: { headingId } });
    });
  children.unshift(...anchors);
}
