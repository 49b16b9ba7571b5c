import { expect, test } from "vitest";
import { createRender } from "../../src/build/render.ts";

const HEAD = { title: "비", description: "", language: "ko" };

/** A page that shows some data; of how often it was drawn is told. */
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

test("a page that is only told of is not drawn, and has the key that it has when it is", async () => {
  const { render, drawn } = page({ "/": { posts: ["a"] } });
  const opened = await render.open("/");
  expect(drawn).toEqual([]);
  expect(await render.page("/")).toEqual({ ...opened, hydration: null, html: "<p>비</p>" });
  expect(drawn).toEqual(["/"]);
  expect(opened.key).toMatch(/^[\w-]{43}$/);
});

test.each([
  ["a value", { "/": { title: "b" } }],
  ["what is not there", { "/": {} }],
  ["a route", { "/b": { title: "a" } }],
  ["the letters of a number", { "/": { title: 1 } }],
])("pages that differ in %s have different keys", async (_, data) => {
  expect(await keyOf(data)).not.toBe(await keyOf({ "/": { title: "a" } }));
});

test("a body counts by its name, where it has one", async () => {
  const named = (html: string) => (html === "<p>long</p>" ? "name" : undefined);
  const key = await keyOf({ "/": { html: "<p>long</p>" } }, named);
  expect(key).toBe(await keyOf({ "/": { html: "name" } }));
  expect(key).not.toBe(await keyOf({ "/": { html: "<p>other</p>" } }, named));
});

test("what has no name, such as a function, gives its page no key", async () => {
  expect(await keyOf({ "/": { select: () => undefined } })).toBeUndefined();
});
