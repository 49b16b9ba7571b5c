import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EDIT_MAP } from "../../../src/node/dependencyPatches/editMap.ts";
import { patchReactDom, REACT_DOM } from "../../../src/node/dependencyPatches/reactDom.ts";
import { REACT_ROUTER } from "../../../src/node/dependencyPatches/reactRouter.ts";
import { patchVisitParents, VISIT_PARENTS } from "../../../src/node/dependencyPatches/visitParents.ts";

test.each([EDIT_MAP, REACT_DOM, REACT_ROUTER, VISIT_PARENTS])(
  "the patch of $package is for its installed version $version",
  ({ package: name, version }) => {
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as object;
    expect(installed).toMatchObject({ version });
  },
);

const { handler } = patchVisitParents.transform as unknown as { handler: (code: string) => { code: string } };

test("the patch of unist-util-visit-parents removes the naming of functions, and throws an error for other code", () => {
  const code = readFileSync("node_modules/unist-util-visit-parents/lib/index.js", "utf8");
  expect(handler(code).code).toContain("if (false) {");
  expect(() => handler("export const visit = 1;")).toThrow(
    "The code of unist-util-visit-parents has changed since 6.1.0",
  );
});

test.each(["index", "client"])("the patch of react-dom removes the call in %s.js", (name) => {
  const { handler: patch } = patchReactDom.transform as unknown as {
    handler: (code: string) => { code: string };
  };
  const code = readFileSync(`node_modules/react-dom/${name}.js`, "utf8");
  expect(patch(code).code).not.toMatch(/^ *checkDCE\(\);/m);
  expect(() => patch("module.exports = {};")).toThrow("The code of react-dom has changed since 19.3.1");
});
