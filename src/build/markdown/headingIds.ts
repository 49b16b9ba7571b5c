import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { slugify } from "../../model/slug.ts";

/** The app's own element ids begin so; no id of a post may. */
const RESERVED = /^maru-/;

/** Gives each heading an id that keeps Korean: `# 첫 걸음` → `첫-걸음`, a second one `첫-걸음-1`, `# 🎉` → `section-3`. */
export function rehypeHeadingIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      if (RESERVED.test(String(element.properties["id"] ?? ""))) delete element.properties["id"];
      if (/^h[1-6]$/.test(element.tagName) && !element.properties["id"]) headings.push(element);
      else if (element.properties["id"]) taken.add(String(element.properties["id"]));
    });
    for (const [index, heading] of headings.entries()) {
      const words = slugify(toString(heading).replaceAll("+", " plus ").replaceAll("#", " sharp "));
      const id = free((words ?? `section-${index + 1}`).replace(RESERVED, "section-"), taken);
      heading.properties["id"] = id;
      taken.add(id);
    }
  };
}

function free(id: string, taken: ReadonlySet<string>): string {
  let number = 0;
  let candidate = id;
  while (taken.has(candidate)) candidate = `${id}-${++number}`;
  return candidate;
}
