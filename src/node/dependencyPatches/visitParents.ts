import type { Plugin } from "rolldown";
import { type DependencyPatch, unmatchedPatch } from "./dependencyPatch.ts";

/** At each node that the package visits, it sets the name of a function. Only stack traces show this name. */
export const VISIT_PARENTS: DependencyPatch = {
  package: "unist-util-visit-parents",
  version: "6.1.0",
  upstream: "https://github.com/syntax-tree/unist-util-visit-parents/blob/6.0.1/lib/index.js",
};

const NAMING = "if (typeof value.type === 'string') {";

/**
 * Rolldown plugin that removes the code which sets the name.
 * @throws {Error} If the package does not contain that code.
 */
export const patchVisitParents: Plugin = {
  name: "patch-visit-parents",
  transform: {
    filter: { id: /\/unist-util-visit-parents\/lib\/index\.js$/ },
    handler(code) {
      if (!code.includes(NAMING)) throw unmatchedPatch(VISIT_PARENTS);
      return { code: code.replace(NAMING, "if (false) {"), map: null };
    },
  },
};
