import { fileURLToPath } from "node:url";

/**
 * The router's code for production, without warnings to developers. Its package holds it and yet exports only the other:
 * https://github.com/remix-run/react-router/issues/14102.
 */
const PRODUCTION_ROUTER = fileURLToPath(import.meta.resolve("react-router/package.json")).replace(
  "package.json",
  "dist/production/",
);
export const ROUTER_ALIASES = [
  { find: /^react-router$/, replacement: `${PRODUCTION_ROUTER}index.mjs` },
  { find: /^react-router\/dom$/, replacement: `${PRODUCTION_ROUTER}dom-export.mjs` },
];

/**
 * Returns the router's code without what the app does not use: names of components for developer tools, view transitions, and the default
 * error page, since the top route has an `ErrorBoundary`. Creating a component is marked as free of side effects, so the bundler drops
 * forms and other unused components. The entry is 1.6 KB (gzip) smaller.
 */
export function leanRouter(code: string, id: string): string | undefined {
  if (!id.startsWith(PRODUCTION_ROUTER)) return undefined;
  return code
    .replace(/^\w+\.displayName = .*;$/gm, "")
    .replace("if (!viewTransitionOpts || !isViewTransitionAvailable)", "if (true)")
    .replace(/^(var defaultErrorElement = ).*;$/m, "$1null;")
    .replace(/^(var \w+ = )(?=React\d*\.forwardRef\()/gm, "$1/* @__PURE__ */ ");
}
