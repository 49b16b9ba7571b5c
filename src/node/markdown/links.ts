import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Puts the base path before every address of this site: `/posts/a/` → `/blog/posts/a/`. One that another server answers has none. */
export function rehypeBase(base: string) {
  return (tree: Root): void => {
    visit(tree, "element", ({ properties }) => {
      if ([properties["rel"]].flat().includes("external")) return;
      for (const name of ["href", "src"]) {
        const url = properties[name];
        if (typeof url === "string" && /^\/(?![/\\])/.test(url)) {
          properties[name] = base + url.slice(1);
        }
      }
      const sources = properties["srcSet"];
      if (typeof sources === "string")
        properties["srcSet"] = sources.replace(/(^|, )\/(?=[^/])/g, `$1${base}`);
    });
  };
}
