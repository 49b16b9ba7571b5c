import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AUTHOR_CLASS } from "../../../../src/build/markdown/syntax/attributes/authorClass.ts";

const FOLDER = "src/app/styles";

test("no class of the app's stylesheets is allowed as an author class", () => {
  const styles = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), "utf8"));
  const known = styles.flatMap((style) =>
    [...style.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((name) => AUTHOR_CLASS.test(name))).toEqual([]);
});

test.each(["maru-x", "prose", ".x", "a b", ""])("%j is not allowed as an author class", (name) => {
  expect(name).not.toMatch(AUTHOR_CLASS);
});

test.each(["lead", "md-button--primary", "가운데", "w-1/2", "md:flex"])(
  "%s is allowed as an author class",
  (name) => {
    expect(name).toMatch(AUTHOR_CLASS);
  },
);
