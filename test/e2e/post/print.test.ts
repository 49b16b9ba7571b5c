import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = `${reading.url}posts/room/`;

test.each(["light", "dark"] as const)(
  "a post is printed in black on white in the %s theme",
  async (colorScheme) => {
    const page = await open({ colorScheme });
    await page.goto(url);
    await page.emulate({ media: "print", colorScheme });
    const colours = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      ...["h1", ".prose p", ".prose code", ".prose a", ".prose td"].map(
        (selector) => getComputedStyle(document.querySelector(selector)!).color,
      ),
    ]);
    expect(colours).toEqual(["rgb(255, 255, 255)", ...Array.from({ length: 5 }, () => "rgb(0, 0, 0)")]);
  },
);

test("a printed post has title, date, author, URL, footnotes and collapsed text, but no navigation", async () => {
  const page = await open({ viewport: { width: 794, height: 1123 } });
  await page.goto(url);
  await hydrated(page);
  await page.evaluate(() => window.scrollTo(0, 2600));
  await page.locator(".maru-aids").waitFor({ state: "attached" });
  await page.evaluate(() => window.scrollTo(0, 2400));
  await page.locator(".maru-aids").waitFor();
  await page.emulate({ media: "print" });
  const hidden = await page.evaluate(() => {
    const all =
      "body header[lang] nav, [data-search], .contents, .maru-aids, main button, main > nav, footer a + a";
    return [...document.querySelectorAll<HTMLElement>(all)].map((each) => each.checkVisibility());
  });
  expect(hidden.length).toBeGreaterThan(5);
  expect(new Set(hidden)).toEqual(new Set([false]));
  for (const text of ["펼쳐서 찍힌다.", "짧은 주석이다.", "2026년 3월 2일", "여는 글이다."]) {
    expect(await page.getByText(text).first().isVisible()).toBe(true);
  }
  expect(await page.getByRole("heading", { level: 1, name: "읽기 좋은 방" }).isVisible()).toBe(true);
  expect(await page.locator("footer").getByText("김마루").isVisible()).toBe(true);
  const printed = await page.evaluate(() => {
    const after = (element: Element) => {
      const { content, display } = getComputedStyle(element, "::after");
      return display === "none" ? "" : content.replaceAll('" "', "");
    };
    const canonical = document.querySelector("link[rel=canonical]")!;
    return {
      url: [getComputedStyle(canonical).display, after(canonical)],
      links: [...document.querySelectorAll(".prose p a[rel]")].slice(0, 2).map(after),
    };
  });
  expect(printed.url).toEqual(["block", '"https://maru.example/posts/room/"']);
  // If the text of a link is its URL, the URL is not repeated, and the link has no icon.
  expect(printed.links).toEqual(['" (https://www.w3.org/TR/klreq/)"', "none"]);
});

test("a post is printed on 2 to 8 sheets of A4", async () => {
  const page = await open();
  await page.goto(url);
  const pdf = await page.pdf();
  const text = pdf.toString("latin1");
  expect(text).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]/);
  const sheets = text.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(8);
});
