import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../src/node/content/compileDocument.ts";
import { isReserved } from "../../../src/node/markdown/structure/reservedIds.ts";
import { AUTHOR_CLASS } from "../../../src/node/markdown/syntax/attributes/authorClass.ts";
import { appStyles, classesIn } from "../../support/checks/appStyles.ts";
import { htmlFiles } from "../../support/checks/htmlFiles.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const post = `${root.url}posts/moon-jar/`;

const styled = new Set(appStyles().map(({ name }) => name));

/** Globals that some browsers lack or that scripts may test for. */
const GLOBALS =
  "trustedTypes requestIdleCallback cancelIdleCallback navigation scheduler caches CacheStorage visualViewport VisualViewport Highlight cookieStore launchQueue documentPictureInPicture speechSynthesis reportError setImmediate TextEvent CompositionEvent process __REACT_DEVTOOLS_GLOBAL_HOOK__ __staticRouterHydrationData __reactRouterContext".split(
    " ",
  );

/** Globals that every browser has, including properties that `window` inherits from `EventTarget` and `Object`. */
const EVERYWHERE =
  "addEventListener dispatchEvent fetch toString valueOf constructor hasOwnProperty __proto__ document location history navigator performance localStorage self top".split(
    " ",
  );

test("the list of styled classes contains every class of the built styles", async () => {
  const html = await readFile(join(root.folder, "index.html"), "utf8");
  const names = classesIn(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "");
  expect(names.length).toBeGreaterThan(80);
  expect(names).toContain("m-layout-nav");
  expect(names.filter((name) => !styled.has(name))).toEqual([]);
});

test("posts may not use classes and ids that built pages have outside of the author's text", async () => {
  const files = await htmlFiles(root.folder);
  // One page of each kind, by the first folder of its path.
  const kinds = new Map(files.map((file) => [relative(root.folder, file).split("/")[0], file]));
  expect(kinds.size).toBeGreaterThan(6);
  const found = await Promise.all(
    [...kinds.values()].map(async (file) => {
      const { document } = new JSDOM(await readFile(file, "utf8")).window;
      for (const text of document.querySelectorAll(".prose")) text.replaceChildren();
      return [...document.querySelectorAll("[class],[id]")];
    }),
  );
  const classes = found.flat().flatMap(({ classList }) => [...classList]);
  const ids = found.flat().flatMap(({ id }) => (id ? [id] : []));
  expect(new Set(classes).size).toBeGreaterThan(30);
  expect(new Set(ids).size).toBeGreaterThan(4);
  expect(classes.filter((name) => AUTHOR_CLASS.test(name))).toEqual([]);
  expect(ids.filter((id) => !isReserved(id))).toEqual([]);
});

test("posts may not use classes and ids that the app adds to a page", async () => {
  const page = await open();
  await page.goto(post);
  await hydrated(page);
  await page.press("/");
  await page.getByRole("combobox").waitFor();
  await page.type("moon");
  await page.getByRole("option").first().waitFor();
  const { css, classes, ids } = await page.evaluate(() => {
    const added = [...document.querySelectorAll(":not(.prose *)")];
    return {
      css: document.adoptedStyleSheets
        .flatMap((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText))
        .join("\n"),
      classes: added.flatMap(({ classList }) => [...classList]),
      ids: added.flatMap(({ id }) => (id ? [id] : [])),
    };
  });
  expect(classesIn(css)).toContain("m-search-box");
  expect(classesIn(css).filter((name) => !styled.has(name))).toEqual([]);
  expect(classes.filter((name) => AUTHOR_CLASS.test(name))).toEqual([]);
  expect(ids.some((id) => id.startsWith("_r_"))).toBe(true);
  expect(ids.filter((id) => !isReserved(id))).toEqual([]);
});

describe("a post whose headings have the names of globals as ids", () => {
  const IDS = [...GLOBALS, ...EVERYWHERE];

  /** Compiles the post and returns its HTML. */
  async function compile(): Promise<string> {
    const options = { contentFolder: "test/fixtures/site", base: "/", language: "en" };
    const text = IDS.map((name) => `## A {#${name}}\n\na`).join("\n\n");
    const { document } = await compileDocument({ path: "posts/a.md", text }, options);
    return document?.html ?? "";
  }

  test("a post is compiled without changes to heading ids that are names of globals", async () => {
    const html = await compile();
    expect(IDS.filter((name) => !html.includes(`<h2 id="${name}"`))).toEqual([]);
  });

  // Uses only the DOM and the network, because these ids break Playwright's scripts in the page.
  test.each(["", "?tag=korean"])(
    "heading ids with names of globals do not break the app in a browser without these globals, at the URL with %j",
    async (search) => {
      const page = await open();
      await page.beforeScripts((names) => {
        for (const name of names) {
          Reflect.deleteProperty(window, name);
          Reflect.deleteProperty(Window.prototype, name);
        }
        document.addEventListener("DOMContentLoaded", () => {
          const misleading = names.filter((name) => Reflect.get(window, name) instanceof Element);
          document.documentElement.dataset["misleading"] = misleading.join(" ");
        });
      }, GLOBALS);
      const html = await compile();
      await page.intercept(
        ({ pathname }) => pathname === new URL(post).pathname,
        async (request) => {
          const body = (await request.fetch().then((response) => response.text()))
            .replace('class="prose">', `$&${html}`)
            // Removes the requirement of Trusted Types, because this test simulates a browser that does not support them.
            .replace(/require-trusted-types-for [^;"]*; trusted-types maru/, "");
          return { contentType: "text/html; charset=utf-8", body };
        },
      );
      const errors = page.collectErrors();
      const requests = page.requests();
      // The app requests the manifest when the browser is idle.
      const started = page.nextRequest(/manifest\.metadata\.json$/);
      await page.goto(post + search);
      await started;
      expect(await page.locator("html").getAttribute("data-misleading")).toBe(GLOBALS.join(" "));
      // The search uses the visual viewport and a worker with a trusted URL.
      await page.press("/");
      await page.getByRole("combobox").waitFor();
      await page.type("한글");
      await page.getByRole("option").first().waitFor();
      await page.press("Escape");
      await page.getByRole("combobox").waitFor({ state: "detached" });
      // Opening another post uses trusted HTML.
      await page
        .getByRole("link", { name: /이전 글|다음 글/ })
        .first()
        .click();
      await page.waitForUrl((url) => url.pathname !== new URL(post).pathname);
      await page.locator(`.prose #${GLOBALS[0]}`).waitFor({ state: "detached" });
      await page.locator(".prose").first().waitFor();
      expect(requests.filter(({ isNavigation }) => isNavigation)).toHaveLength(1);
      expect(errors).toEqual([]);
    },
  );
});
