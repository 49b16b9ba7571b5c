import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";

declare module "hast" {
  interface ElementData {
    /** The `href` in the source; set if the id that it refers to was renamed. */
    writtenHref?: string;
  }
}

/** Prefixes of ids that only the app may use: Maru's, and those of React's `useId` (`_R_1_`, `_r_1_`). */
const RESERVED_PREFIX = /^(?:maru-|_[rR]_)/;

/** Whether an id or a `name` is reserved for elements of the app. */
export function isReserved(id: string): boolean {
  return RESERVED_PREFIX.test(id);
}

/** Replaces the reserved prefix of an id by `section-`; returns other ids unchanged. */
export function withoutReserved(id: string): string {
  return isReserved(id) ? id.replace(RESERVED_PREFIX, "section-") : id;
}

/** Properties that refer to ids, separated by spaces. */
const REFERENCES = ["ariaControls", "ariaDescribedBy", "ariaDetails", "ariaLabelledBy", "headers", "htmlFor"];

/** Updates references to ids that were renamed. */
export function renameReferences(tree: Root, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  visit(tree, "element", (element) => {
    const { properties } = element;
    renameTarget(element, renamed);
    for (const name of REFERENCES) {
      const value = properties[name];
      if (typeof value !== "string" && !Array.isArray(value)) continue;
      const ids = Array.isArray(value) ? value.map(String) : value.split(/\s+/);
      properties[name] = ids.map((id) => renamed.get(id) ?? id);
    }
  });
}

function renameTarget(element: Element, renamed: ReadonlyMap<string, string>): void {
  const { href } = element.properties;
  if (typeof href !== "string" || !href.startsWith("#")) return;
  const id = renamed.get(decodeUrl(href).slice(1));
  if (id === undefined) return;
  element.data = Object.assign({}, element.data, { writtenHref: href });
  element.properties["href"] = `#${encodeURIComponent(id)}`;
}
