import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { appStyles } from "../../../support/checks/appStyles.ts";
import { CLASS_ROUTES } from "../../../support/checks/classRoutes.ts";
import { membersOf } from "../../../support/runner/suite.ts";

const NAMES = [...new Set(appStyles().map(({ name }) => name))].toSorted();
/** One class of each kind: from a CSS module, a stylesheet of a library, the post stylesheet, and the global stylesheet. */
const SOME = ["m-layout-nav", "m-search-box", "tok-keyword", "visually-hidden"];
/** A class that the app does not use. */
const NEUTRAL = "zz";

/** Classes in the HTML that GitHub's Markdown generates, as listed in docs/writing.md. */
const OF_GITHUB = ["contains-task-list", "footnotes", "sr-only", "task-list-item"];

const MATRIX = CLASS_ROUTES.flatMap((route) => [
  { ...route, names: SOME, amount: "some" },
  { ...route, names: NAMES, amount: "all" },
]);

/** Compiles a post that uses each class separately; returns all classes in its body and excerpt. */
async function classesOf(write: (name: string) => string, names: readonly string[]): Promise<Set<string>> {
  const text = names.map(write).join("\n\n---\n\n");
  const options = { contentFolder: "test/fixtures/site", base: "/", language: "en", dialects: DIALECTS };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  const html = `${document?.html}${document?.excerpt}`;
  const values = html.matchAll(/<[a-z][^<>]* class="([^"]*)"/g);
  return new Set(Array.from(values, ([, value = ""]) => value.split(/\s+/)).flat());
}

describe.each(membersOf(MATRIX, ({ name, amount }) => amount === "some" || name === "HTML"))(
  "$amount classes of the app, written as $name",
  ({ write, isOpen, names, documented = [] }) => {
    test("a post cannot use a class of the app unless it is documented", async () => {
      const own = await classesOf(write, [NEUTRAL]);
      expect(own.has(NEUTRAL)).toBe(isOpen);
      const allowed = new Set([...own, ...documented, ...OF_GITHUB]);
      const found = [...(await classesOf(write, names))].filter((name) => NAMES.includes(name));
      expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    });
  },
);
