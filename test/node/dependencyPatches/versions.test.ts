import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EDIT_MAP } from "../../../src/node/dependencyPatches/editMap.ts";
import { REACT_ROUTER } from "../../../src/node/dependencyPatches/reactRouter.ts";
import { patchVisitParents, VISIT_PARENTS } from "../../../src/node/dependencyPatches/visitParents.ts";

test.each([EDIT_MAP, REACT_ROUTER, VISIT_PARENTS])(
  "the patch of $package is for its installed version $version",
  ({ package: name, version }) => {
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as object;
    expect(installed).toMatchObject({ version });
  },
);

const { handler } = patchVisitParents.transform as unknown as { handler: (code: string) => string };

test("the patch of unist-util-visit-parents removes the naming of functions, and throws an error for other code", () => {
  const code = readFileSync("node_modules/unist-util-visit-parents/lib/index.js", "utf8");
  expect(handler(code)).toContain("if (false) {");
  expect(() => handler("export const visit = 1;")).toThrow(
    "The code of unist-util-visit-parents has changed since 6.1.0",
  );
});
