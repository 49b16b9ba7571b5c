import { expect, test } from "vitest";
import { pathWithinSite } from "../../../src/client/routing/interceptLinks.ts";

/** The path that the app opens for a click on the link; `undefined` if the browser follows the link. */
function follow(html: string, options: MouseEventInit = {}, base = "/"): string | undefined {
  document.body.innerHTML = html;
  let path: string | undefined;
  document.addEventListener(
    "click",
    (event) => {
      path = pathWithinSite(event, { base });
      event.preventDefault();
    },
    { once: true },
  );
  document
    .querySelector("a")
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...options }));
  return path;
}

test("a plain click on a link to a page of this site navigates within the app, with query and hash", () => {
  expect(follow('<a href="/posts/a/?x=1#b"><b>a</b></a>')).toBe("/posts/a/?x=1#b");
  expect(follow('<a href="/blog/posts/a/">a</a>', {}, "/blog/")).toBe("/posts/a/");
  expect(follow('<a href="/blog/">home</a>', {}, "/blog/")).toBe("/");
});

test.each([
  ["a link to another site", '<a href="https://example.org/posts/a/">a</a>'],
  ["a protocol-relative link to another site", '<a href="//example.org/">a</a>'],
  ["a link with two slashes in its path", `<a href="${location.origin}//evil.example/">a</a>`],
  ["a link to a file", '<a href="/manifest.json">a</a>'],
  ["a link to a heading of the same page", '<a href="#there">a</a>'],
  ["a link that opens a new tab", '<a href="/a/" target="_blank">a</a>'],
  ["a download link", '<a href="/a/" download>a</a>'],
  ["a link to a path of this origin that another server serves", '<a href="/docs/" rel="external">a</a>'],
  ["a link without a URL", "<a>a</a>"],
])("the browser handles %s", (_, html) => {
  expect(follow(html)).toBeUndefined();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  "the browser handles a click with %o",
  (options) => {
    expect(follow('<a href="/a/">a</a>', options)).toBeUndefined();
  },
);

test("the browser handles a link to the same host that is outside the base path", () => {
  expect(follow('<a href="/other/">a</a>', {}, "/blog/")).toBeUndefined();
  expect(follow('<a href="/blogger/">a</a>', {}, "/blog/")).toBeUndefined();
});
