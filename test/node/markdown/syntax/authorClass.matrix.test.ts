import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { appStyles } from "../../../support/checks/appStyles.ts";
import { CLASS_ROUTES } from "../../../support/checks/classRoutes.ts";
import { membersOf } from "../../../support/runner/suite.ts";

const NAMES = [...new Set(appStyles().map(({ name }) => name))].toSorted();
/** One of each kind: of a module, of a stylesheet that comes with code, of the text, of the whole page. */
const SOME = ["m-layout-nav", "m-search-box", "tok-keyword", "visually-hidden"];
/** An author's own. */
const NEUTRAL = "zz";

/** What GitHub's own HTML has, each on an element of its kind: docs/writing.md. */
const OF_GITHUB = ["contains-task-list", "footnotes", "sr-only", "task-list-item"];

const MATRIX = CLASS_ROUTES.flatMap((route) => [
  { ...route, names: SOME, amount: "some" },
  { ...route, names: NAMES, amount: "all" },
]);

/** The classes in the body and the excerpt of a post that gives each name by itself. */
async function classesOf(write: (name: string) => string, names: readonly string[]): Promise<Set<string>> {
  const text = names.map(write).join("\n\n---\n\n");
  const options = { contentFolder: "test/fixtures/site", base: "/", language: "en", dialects: DIALECTS };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  const html = `${document?.html}${document?.excerpt}`;
  const values = html.matchAll(/<[a-z][^<>]* class="([^"]*)"/g);
  return new Set(Array.from(values, ([, value = ""]) => value.split(/\s+/)).flat());
}

describe.each(membersOf(MATRIX, ({ name, amount }) => amount === "some" || name === "HTML"))(
  "classes by $name, $amount of them",
  ({ write, isOpen, names, documented = [] }) => {
    test("are allowed or removed, and never classes of the app", async () => {
      const own = await classesOf(write, [NEUTRAL]);
      expect(own.has(NEUTRAL)).toBe(isOpen);
      const allowed = new Set([...own, ...documented, ...OF_GITHUB]);
      const found = [...(await classesOf(write, names))].filter((name) => NAMES.includes(name));
      expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    });
  },
);
