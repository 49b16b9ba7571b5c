import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { isSitePath } from "./links/isSitePath.ts";

/**
 * Adds the base path to URLs that begin with a single `/`: `/posts/a/` → `/blog/posts/a/`. Links with `rel="external"` are not
 * changed, because their targets are outside the site, on the same origin.
 */
export function rehypeBase(base: string) {
  return (tree: Root): void => {
    visit(tree, "element", ({ properties }) => {
      if ([properties["rel"]].flat().includes("external")) return;
      for (const name of ["href", "src"]) {
        const url = properties[name];
        if (typeof url === "string" && isSitePath(url)) {
          properties[name] = base + url.slice(1);
        }
      }
      const sources = properties["srcSet"];
      if (typeof sources === "string")
        properties["srcSet"] = sources.replace(/(^|, )\/(?=[^/])/g, `$1${base}`);
    });
  };
}
