import { describe, expect, test } from "vitest";
import { appFor } from "../../../src/node/output/packedApp.ts";
import { devPage, loadRenderer, type SourceClient } from "../../../src/node/server/devPage.ts";
import type { OpenApp } from "../../../src/shared/listing/library.ts";

const SITE = { base: "/log/", version: "9f86d081-3" };
const korean = await appFor({ language: "ko", offline: undefined });
const english = await appFor({ language: "de", offline: undefined });

/** Returns a source client that marks HTML and has this renderer. */
function sourceWith(openApp?: OpenApp): SourceClient {
  return {
    middleware: (_request, _response, next) => next(),
    upgrade: () => {},
    transformHtml: async (html) => `<!-- by Vite -->${html}`,
    loadRenderer: () => openApp && Promise.resolve({ openApp }),
    close: async () => {},
  };
}

test("a page of the packed app contains its version, its styles and the scripts that start it and receive updates", async () => {
  const { shell, head } = await devPage(korean, SITE);
  expect(shell).toContain('<div id="maru-root" data-dev="9f86d081-3" data-base="%BASE_URL%">');
  expect(shell).not.toContain("/src/");
  expect(head).toContain(`<style>${korean.css}</style>`);
  expect(head).toContain(`import("/log/${korean.main}")`);
  expect(head).toContain(`import("/log/${korean.words}")`);
  expect(head).toContain('<script type="module" src="/log/@maru/live.js"></script>');
  expect(head).not.toContain("Content-Security-Policy");
});

describe("a page of the app's source", () => {
  test("contains the entry instead of packed code, and is transformed by Vite", async () => {
    const { shell, head } = await devPage(korean, SITE, sourceWith());
    expect(shell).toMatch(/^<!-- by Vite -->/);
    expect(shell).toContain('<script type="module" src="/src/client/entry/main.tsx"></script></body>');
    expect(shell).toContain('data-dev="9f86d081-3" data-base="/log/"');
    expect(shell).toContain('href="/log/favicon.ico"');
    expect(shell).not.toContain("%BASE_URL%");
    expect(head).toContain('src="/log/@maru/live.js"');
    expect(shell + head).not.toMatch(/\/assets\/|<style>/);
  });

  test.each([
    ["Korean", korean, "ko"],
    ["German", english, "en"],
  ])("of a site in %s loads the messages of the app in its language, or in English", async (_, app, file) => {
    const { head } = await devPage({ ...app, words: "assets/0a1b2c3d.js" }, SITE, sourceWith());
    expect(head).toContain(`maruWords=import("/src/client/entry/${file}.ts")`);
  });
});

test("pages are rendered by the source client's renderer, or by the packed one while it has none", async () => {
  const openApp: OpenApp = async () => async () => {
    throw new Error("not called");
  };
  expect(await loadRenderer(korean, sourceWith(openApp))).toBe(openApp);
  const packed = await loadRenderer(korean);
  expect(packed).not.toBe(openApp);
  expect(await loadRenderer(korean, sourceWith())).toBe(packed);
});
