import { fileURLToPath } from "node:url";
import { type DependencyPatch, unmatchedPatch } from "./dependencyPatch.ts";

/** The package includes production code, but exports only the development code. */
export const REACT_ROUTER: DependencyPatch = {
  package: "react-router",
  version: "7.18.5",
  upstream: "https://github.com/remix-run/react-router/issues/14102",
};

const PRODUCTION_FOLDER = fileURLToPath(import.meta.resolve("react-router/package.json")).replace(
  "package.json",
  "dist/production/",
);

/** Vite aliases that load the router's production code, which has no development warnings. */
export const ROUTER_ALIASES = [
  { find: /^react-router$/, replacement: `${PRODUCTION_FOLDER}index.mjs` },
  { find: /^react-router\/dom$/, replacement: `${PRODUCTION_FOLDER}dom-export.mjs` },
];

const PROVIDER = "function RouterProvider(";
const VIEW_TRANSITIONS = "if (!viewTransitionOpts || !isViewTransitionAvailable)";

/** Matches the checks of the router's own state, up to the text of their errors. Such an error is a bug in the app or in the router. */
const CHECK = /(\binvariant\((?:[^`";]|"[^"\n]{0,3}")*?),\s*(?:`[^`]*`|"[^"\n]{4,}")\s*\);/g;

/**
 * Removes code that the app does not use from a module of the router: component names for developer tools, view transitions, the text of
 * internal errors and the default error page. The app does not need this page, because its top route has an `ErrorBoundary`. Also marks calls that create components as
 * free of side effects, so that the bundler drops forms and other unused components. Saves 3 KB (gzip).
 * @returns The new code; `undefined` if the module is not part of the router.
 * @throws {Error} If the module that defines `RouterProvider` does not contain the expected code of view transitions.
 */
export function patchReactRouter(code: string, id: string): string | undefined {
  if (!id.startsWith(PRODUCTION_FOLDER)) return undefined;
  if (code.includes(PROVIDER) && !code.includes(VIEW_TRANSITIONS)) throw unmatchedPatch(REACT_ROUTER);
  return code
    .replace(/^\w+\.displayName = .*;$/gm, "")
    .replace(VIEW_TRANSITIONS, "if (true)")
    .replace(CHECK, "$1);")
    .replace(/^(var defaultErrorElement = ).*;$/m, "$1null;")
    .replace(/^(var \w+ = )(?=React\d*\.forwardRef\()/gm, "$1/* @__PURE__ */ ");
}
