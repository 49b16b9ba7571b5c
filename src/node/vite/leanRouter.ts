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
 * Takes from that code the names of components for developers' tools, and says that to make a component does nothing else: so the
 * bundler leaves out forms and other parts that the app does not use, 1.4 KB as they are sent. Nor are its
 * view transitions used.
 */
export function leanRouter(code: string, id: string): string | undefined {
  if (!id.startsWith(PRODUCTION_ROUTER)) return undefined;
  return code
    .replace(/^\w+\.displayName = .*;$/gm, "")
    .replace("if (!viewTransitionOpts || !isViewTransitionAvailable)", "if (true)")
    .replace(/^(var \w+ = )(?=React\d*\.forwardRef\()/gm, "$1/* @__PURE__ */ ");
}
