import { expect, test } from "vitest";
import { createRender } from "../../../../src/node/output/render/createRender.ts";

const HEAD = { title: "비", description: "", language: "ko" };

/** Creates a renderer whose pages have this data. `drawn` contains the path of each rendered page. */
function page(data: Record<string, unknown>, nameOf?: (html: string) => string | undefined) {
  const drawn: string[] = [];
  const render = createRender(
    async (path) => ({
      status: 200,
      head: HEAD,
      hydration: null,
      data,
      draw: () => {
        drawn.push(path);
        return "<p>비</p>";
      },
    }),
    nameOf,
  );
  return { render, drawn };
}

const keyOf = async (...args: Parameters<typeof page>) => (await page(...args).render.open("/")).key;

test("opening a page does not render it, and returns the same key as rendering it", async () => {
  const { render, drawn } = page({ "/": { posts: ["a"] } });
  const opened = await render.open("/");
  expect(drawn).toEqual([]);
  expect(await render.page("/")).toEqual({ ...opened, hydration: null, html: "<p>비</p>" });
  expect(drawn).toEqual(["/"]);
  expect(opened.key).toMatch(/^[\w-]{43}$/);
});

test.each([
  ["a value", { "/": { title: "b" } }],
  ["a missing value", { "/": {} }],
  ["a route", { "/b": { title: "a" } }],
  ["the type of a value", { "/": { title: 1 } }],
])("pages that differ in %s have different keys", async (_, data) => {
  expect(await keyOf(data)).not.toBe(await keyOf({ "/": { title: "a" } }));
});

test("the key of a page is computed from the key of its body if that is known", async () => {
  const named = (html: string) => (html === "<p>long</p>" ? "name" : undefined);
  const key = await keyOf({ "/": { html: "<p>long</p>" } }, named);
  expect(key).toBe(await keyOf({ "/": { html: "name" } }));
  expect(key).not.toBe(await keyOf({ "/": { html: "<p>other</p>" } }, named));
});

test("a page has no key when its data has a value that cannot be hashed, such as a function", async () => {
  expect(await keyOf({ "/": { select: () => undefined } })).toBeUndefined();
});
