import { expect, test } from "vitest";
import { appClass } from "../../../src/node/vite/appClasses.ts";
import { appStyles } from "../../support/checks/appStyles.ts";

test.each([
  ["nav", "/maru/src/client/layout/Layout.module.css", "m-layout-nav"],
  ["board", "src/client/list/rows/PostRows.module.css", "m-post-rows-board"],
  ["count", "routes.module.css?used", "m-routes-count"],
  ["isOpen", "C:/maru/URLBox.module.css", "m-url-box-is-open"],
  ["over_scrollbar", "place.css", "m-place-over-scrollbar"],
])("the class %s of %s is %s in HTML", (name, file, expected) => {
  expect(appClass(name, file)).toBe(expected);
});

test("all classes of CSS modules and all global classes have different names in HTML", () => {
  const styles = appStyles();
  const modules = styles.filter(({ file }) => file.endsWith(".module.css"));
  const names = modules.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const globals = new Set(styles.filter((each) => !modules.includes(each)).map(({ name }) => name));
  expect(names.filter((name) => globals.has(name))).toEqual([]);
});
