import { expect, test } from "vitest";
import { pathWithinSite } from "../../src/app/followLinks.ts";

/** Where a click on the link leads within the app; `undefined` where the browser goes itself. */
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

test("a plain click on a page of this site is followed, with query and hash", () => {
  expect(follow('<a href="/posts/a/?x=1#b"><b>a</b></a>')).toBe("/posts/a/?x=1#b");
  expect(follow('<a href="/blog/posts/a/">a</a>', {}, "/blog/")).toBe("/posts/a/");
  expect(follow('<a href="/blog/">home</a>', {}, "/blog/")).toBe("/");
});

test.each([
  ["another site", '<a href="https://example.org/posts/a/">a</a>'],
  ["another site by two slashes", '<a href="//example.org/">a</a>'],
  ["two slashes within this site", `<a href="${location.origin}//evil.example/">a</a>`],
  ["a file", '<a href="/manifest.json">a</a>'],
  ["a jump within the page", '<a href="#there">a</a>'],
  ["a new tab", '<a href="/a/" target="_blank">a</a>'],
  ["a download", '<a href="/a/" download>a</a>'],
  ["no address", "<a>a</a>"],
])("%s is left to the browser", (_, html) => {
  expect(follow(html)).toBeUndefined();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  "a click with %o is left to the browser",
  (options) => {
    expect(follow('<a href="/a/">a</a>', options)).toBeUndefined();
  },
);

test("a page of the same host outside the base is left to the browser", () => {
  expect(follow('<a href="/other/">a</a>', {}, "/blog/")).toBeUndefined();
  expect(follow('<a href="/blogger/">a</a>', {}, "/blog/")).toBeUndefined();
});
