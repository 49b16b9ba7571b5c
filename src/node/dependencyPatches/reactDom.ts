import type { Plugin } from "rolldown";
import { type DependencyPatch, unmatchedPatch } from "./dependencyPatch.ts";

/** Both entries tell React's developer tools whether the bundler removed development code. */
export const REACT_DOM: DependencyPatch = {
  package: "react-dom",
  version: "19.3.1",
  upstream: "https://github.com/facebook/react/blob/main/packages/react-dom/npm/index.js",
};

const CALL = /^ *checkDCE\(\);$/m;

/**
 * Rolldown plugin that removes the call, so that the bundler removes the function. Saves 0.1 KB (gzip).
 * @throws {Error} If an entry does not contain the call.
 */
export const patchReactDom: Plugin = {
  name: "patch-react-dom",
  transform: {
    filter: { id: /\/react-dom\/(?:index|client)\.js$/ },
    handler(code) {
      if (!CALL.test(code)) throw unmatchedPatch(REACT_DOM);
      return { code: code.replace(CALL, ""), map: null };
    },
  },
};
