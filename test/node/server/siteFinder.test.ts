import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import type { SourceClient } from "../../../src/node/server/devPage.ts";
import type { FindServed } from "../../../src/node/server/servedFile.ts";
import { createSiteFinder } from "../../../src/node/server/siteFinder.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import type { OpenApp, PreparedPage } from "../../../src/shared/listing/library.ts";
import { compileSite } from "../../support/build/compileSite.ts";

/** Compiles a site with one post. */
async function siteWith(text: string): Promise<CompiledSite> {
  const files = { "site.yaml": "title: Log\nlanguage: en\n", "posts/a.md": `# ${text}\n\n${text}\n` };
  return (await compileSite(files, "/log/")).site;
}

async function textOf(find: FindServed, path: string): Promise<string | undefined> {
  const file = await find(path);
  const contents = file?.read({ start: 0, end: file.size - 1 });
  return contents && String(Buffer.isBuffer(contents) ? contents : await buffer(contents));
}

let first: CompiledSite;
let second: CompiledSite;
beforeAll(async () => {
  first = await siteWith("First");
  second = await siteWith("Second");
});

test("the files of a site include pages, the packed app without other languages, and the script of updates", async () => {
  const find = await createSiteFinder()(first, "a-1");
  const page = await textOf(find, "posts/a/index.html");
  expect(page).toContain('data-dev="a-1" data-base="/log/"');
  expect(page).toContain("<h1");
  const [, main = ""] = /import\("\/log\/(assets\/main\.[0-9a-f]+\.js)"\)/.exec(page ?? "") ?? [];
  expect(await textOf(find, main)).toContain("createRoot");
  expect(page).not.toContain("words.ko.");
  const [, words = ""] = /import\("\/log\/(assets\/words\.en\.[0-9a-f]+\.js)"\)/.exec(page ?? "") ?? [];
  expect(await find(words)).toBeDefined();
  expect(await textOf(find, "@maru/live.js")).toContain("EventSource");
  expect(await textOf(find, "posts/a/index.md")).toContain("First");
  expect(await find("posts/b/index.html")).toBeUndefined();
  expect(await find("sw.js")).toBeUndefined();
});

test("requests for the previous site still find its files after a new compilation", async () => {
  const finderOf = createSiteFinder();
  const before = await finderOf(first, "a-1");
  const after = await finderOf(second, "a-2");
  expect(await textOf(after, "posts/a/index.html")).toMatch(/data-dev="a-2"[\s\S]*Second/);
  expect(await textOf(before, "posts/a/index.html")).toMatch(/data-dev="a-1"[\s\S]*First/);
  expect(await textOf(before, "posts/a/index.html")).not.toContain("Second");
});

describe("the app's source", () => {
  /** Returns a renderer whose pages contain only this text, and the number of times that it was opened. */
  function rendererOf(text: string): { openApp: OpenApp; counts: { opened: number } } {
    const counts = { opened: 0 };
    const page: PreparedPage = {
      status: 200,
      head: { title: text, description: "", language: "en" },
      hydration: null,
      data: {},
      draw: () => text,
    };
    const openApp: OpenApp = async () => {
      counts.opened++;
      return async () => page;
    };
    return { openApp, counts };
  }

  test("renders pages again when it has changed, without a new compilation", async () => {
    const [one, other] = [rendererOf("by one"), rendererOf("by the other")];
    let { openApp } = one;
    const source: SourceClient = {
      middleware: (_request, _response, next) => next(),
      upgrade: () => {},
      transformHtml: async (html) => html,
      loadRenderer: async () => ({ openApp }),
      close: async () => {},
    };
    const finderOf = createSiteFinder(source);
    for (const path of ["index.html", "posts/a/index.html"])
      expect(await textOf(await finderOf(first, "a-1"), path)).toContain("by one");
    expect(one.counts.opened).toBe(1);
    ({ openApp } = other);
    expect(await textOf(await finderOf(first, "a-1"), "index.html")).toContain("by the other");
  });
});
