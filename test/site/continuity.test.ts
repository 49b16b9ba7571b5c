import axe from "axe-core";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, blog } = await sites("sample", "blog");
const open = openPages();
const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1440, height: 900 } };
const TEXT = `${sample.url}posts/on-reading/`;
/** A slow machine is no fault of the site: each of these goes over several pages. */
const PATIENT = { timeout: 120_000 };
/** Where a reader's line is, in px from the top: `LINE` of `src/app/continuity/readText.ts`. */
const LINE = 72;

/** Goes there in a page that notes what moves by itself. */
async function go(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
}

async function openReader(options: PageOptions): Promise<Page> {
  const page = await open(options);
  await page.beforeScripts(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        const nodes = entry.sources.map(({ node }) => node?.nodeName);
        if (!entry.hadRecentInput) shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return page;
}

const shiftsOf = (page: Page) => page.evaluate(() => Reflect.get(window, "shifts") as unknown[]);
const kept = (page: Page, kind: string, base = "/") =>
  page.evaluate((key) => localStorage.getItem(key), `maru-${kind}:${base}`);

/** The paragraph of the open text in which the reader's line is, by its first words. */
const lineOf = (page: Page) =>
  page.evaluate((line) => {
    const blocks = [...document.querySelectorAll("#maru-body :is(p, li, h2, pre)")];
    const block = blocks.findLast((each) => each.getBoundingClientRect().top <= line + 1);
    return block?.textContent?.slice(0, 20);
  }, LINE);

/** Reads with the wheel until a paragraph stands at the reader's line, and rests there. */
async function readTo(page: Page, nth: number): Promise<string | undefined> {
  await page.wheel(20);
  await expect.poll(() => kept(page, "visit")).not.toBeNull();
  await page.evaluate(
    ({ nth: number, line }) => {
      const block = document.querySelectorAll("#maru-body > p")[number];
      scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - line + 2);
    },
    { nth, line: LINE },
  );
  const line = await lineOf(page);
  await expect.poll(() => kept(page, "places")).toContain("share");
  return line;
}

const resume = (page: Page) => page.getByRole("main").getByRole("button", { name: /^이어 읽기/ });
const unfinished = (page: Page) => page.getByRole("complementary", { name: "이어 읽기" });

async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("a place in a text", PATIENT, () => {
  test("is kept at rest, offered at the top, and followed to its very line, at another size and width and below new text", async () => {
    const page = await openReader(PHONE);
    await go(page, TEXT);
    const line = await readTo(page, 5);
    await page.resize({ width: 900, height: 700 });
    await page.route(TEXT, async (route) => {
      const response = await route.fetch();
      const added = `<p>${"새로 쓴 첫 문단. ".repeat(60)}</p>`;
      const body = (await response.text()).replace('class="prose">', `$&${added}`);
      await route.fulfill({ response, body });
    });
    await go(page, TEXT);
    await resume(page).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await resume(page).textContent()).toMatch(/% 읽음/);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await findingsOf(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = "150%"));
    // By the keyboard alone.
    await resume(page).focus();
    await page.press("Enter");
    await expect.poll(() => lineOf(page)).toBe(line);
    expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20))).toBe(line);
    expect(await resume(page).count()).toBe(0);
  });

  test("is not kept of less than a screen, and dropped at the end", async () => {
    const page = await openReader(PHONE);
    await go(page, TEXT);
    await page.wheel(200);
    await expect.poll(() => kept(page, "visit")).not.toBeNull();
    await page.waitForTimeout(700);
    expect(await kept(page, "places")).toBeNull();
    await readTo(page, 5);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => kept(page, "places")).toBeNull();
  });

  test("is not offered where the address names a part, and goes by × or when one scrolls past", async () => {
    const page = await openReader(PHONE);
    await go(page, TEXT);
    await readTo(page, 5);
    await go(page, sample.url);
    const id = await page.goto(TEXT).then(() => page.locator("#maru-body h2").first().getAttribute("id"));
    await resume(page).waitFor();
    await page.getByRole("main").getByRole("button", { name: "닫기" }).click();
    expect(await resume(page).count()).toBe(0);
    await page.reload();
    await resume(page).waitFor();
    await page.wheel(650);
    await expect.poll(() => resume(page).count()).toBe(0);
    await go(page, sample.url);
    await go(page, `${TEXT}#${id}`);
    await page.waitForTimeout(500);
    expect(await resume(page).count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(id);
  });
});

describe("the list's first page", PATIENT, () => {
  test.each([
    ["a phone", PHONE],
    ["a desk", DESK],
  ])("on %s leads to what was begun, moves nothing for it, and lands at the line", async (_, options) => {
    const page = await openReader({ ...options, reducedMotion: "reduce" });
    await go(page, TEXT);
    const line = await readTo(page, 6);
    await go(page, sample.url);
    const link = unfinished(page).getByRole("link", { name: /느리게 읽는 법.*% 읽음/ });
    await link.waitFor();
    await page.waitForTimeout(500);
    expect(await shiftsOf(page)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulate({ colorScheme });
      expect(await findingsOf(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await link.focus();
    await page.press("Enter");
    await page.waitForUrl(TEXT);
    await expect.poll(() => lineOf(page)).toBe(line);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.slice(0, 20)))
      .toBe(line);
    // Nothing of it is left in an address that is shared, and Back leads to the list.
    expect(await page.url()).toBe(TEXT);
    await page.back();
    await link.waitFor();
    await unfinished(page).getByRole("button", { name: "닫기" }).click();
    expect(await link.count()).toBe(0);
  });
});

test("a first visit fetches none of it before its reader scrolls, and marks nothing", async () => {
  const page = await openReader(PHONE);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await go(page, TEXT);
  await page.waitForTimeout(500);
  expect(asked.filter((url) => url.includes("assets/Reading"))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.wheel(20);
  await expect.poll(() => kept(page, "posts")).not.toBeNull();
  await go(page, sample.url);
  await page.waitForTimeout(800);
  expect(await page.locator("[data-news]").count()).toBe(0);
});

test(
  "what is new or revised since the last visit is marked during the next, until it is opened",
  PATIENT,
  async () => {
    const page = await openReader(DESK);
    await go(page, TEXT);
    await page.wheel(20);
    await expect.poll(() => kept(page, "posts")).not.toBeNull();
    // A later day: one post has another text, one was not there before, of which the last visit knows nothing.
    await page.evaluate(() => {
      const visit = JSON.parse(localStorage.getItem("maru-visit:/") ?? "{}") as { last: number };
      localStorage.setItem("maru-visit:/", JSON.stringify({ ...visit, last: visit.last - 31 * 60_000 }));
    });
    await page.route(/manifest\.metadata\.json/, async (route) => {
      const json = (await (await route.fetch()).json()) as {
        posts: { slug: string[]; hash: string[]; urls: unknown[] };
      };
      json.posts.hash[1] = "ffffffff";
      json.posts.slug[2] = "just-written";
      await route.fulfill({ json });
    });
    const body = { slug: "welcome", html: "<p>새로 고친 글</p>" };
    await page.route(/body\.ffffffff\.json/, (route) => route.fulfill({ json: body }));
    const [, second = "", third = ""] = await page
      .goto(sample.url)
      .then(() => page.locator("#maru-list article h2").allTextContents());
    const marked = (kind: string) => page.locator(`[data-news="${kind}"]`);
    await expect.poll(() => marked("고침").allTextContents()).toEqual([second]);
    expect(await shiftsOf(page)).toEqual([]);
    const look = await marked("고침").evaluate((each) => getComputedStyle(each, "::before").content);
    expect(look).toBe('"고침"');
    expect(await kept(page, "visit")).toContain('"new"');
    // The page of HTML still has its third post at its old address; the app's own list has the new one.
    await page.getByRole("link", { name: "오래된순" }).click();
    await page.getByRole("link", { name: "최신순" }).click();
    await expect.poll(() => marked("새 글").allTextContents()).toEqual([third]);
    // It stays on a page of the same visit, and goes with the opening.
    await go(page, `${sample.url}tags/`);
    await go(page, sample.url);
    await expect.poll(() => marked("고침").count()).toBe(1);
    await marked("고침").getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: second }).waitFor();
    await page.back();
    await page.locator("#maru-list").waitFor();
    await expect.poll(() => marked("고침").count()).toBe(0);
  },
);

describe("the page of what is kept", PATIENT, () => {
  test("shows and clears it piece by piece and all at once, by keys alone, with no fault that axe finds", async () => {
    const page = await openReader(PHONE);
    await go(page, TEXT);
    await readTo(page, 5);
    await page.evaluate(() => {
      localStorage.setItem("maru:searches", JSON.stringify(["대청", "책갈피"]));
      localStorage.setItem("maru-reading", '{"theme":"dark"}');
      localStorage.setItem("maru-places:/another/", "[]");
      localStorage.setItem("other", "1");
      sessionStorage.setItem("maru-list:default", "{}");
    });
    await go(page, sample.url);
    await page.getByRole("contentinfo").getByRole("link", { name: "읽기 기록" }).click();
    const main = page.getByRole("main");
    await main.getByRole("link", { name: "느리게 읽는 법" }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulate({ colorScheme });
      expect(await findingsOf(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await main.getByRole("button", { name: "최근 검색에서 ‘대청’ 지우기" }).press("Enter");
    expect(await page.evaluate(() => localStorage.getItem("maru:searches"))).toBe('["책갈피"]');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("최근 검색");
    await page.evaluate(() => addEventListener("storage", () => Object.assign(window, { told: true })));
    await main.getByRole("button", { name: "처음 설정으로" }).press("Enter");
    expect(
      await page.evaluate(() => [localStorage.getItem("maru-reading"), Reflect.get(window, "told")]),
    ).toEqual([null, true]);
    // The focus goes on by itself, and would take the next key with it.
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe("H1");
    await main.getByRole("button", { name: "‘느리게 읽는 법’에서 읽던 곳 지우기" }).press("Enter");
    expect(await kept(page, "places")).toBeNull();
    await expect.poll(focused).toMatch(/^H[12]$/);
    await main.getByRole("button", { name: "적어 둔 것 모두 지우기" }).press("Enter");
    await main.getByText("지금은 적어 둔 것이 없습니다.").waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
      "maru-places:/another/",
      "other",
    ]);
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("maru"))),
    ).toEqual([]);
  });

  test("leads on from a place that is kept", async () => {
    const page = await openReader(PHONE);
    await go(page, TEXT);
    const line = await readTo(page, 5);
    await go(page, `${sample.url}reading/`);
    await page.getByRole("main").getByRole("link", { name: "느리게 읽는 법" }).click();
    await page.waitForUrl(TEXT);
    await expect.poll(() => lineOf(page)).toBe(line);
  });

  test("says without JavaScript what it needs", async () => {
    const page = await openReader({ javaScriptEnabled: false });
    await page.goto(`${sample.url}reading/`);
    expect(await page.getByRole("main").innerText()).toMatch(/어디로도 보내지 않으며[\s\S]*JavaScript/);
  });
});

test("below a base path what is kept has that in its name, and leads back there", async () => {
  const page = await openReader(PHONE);
  await go(page, `${blog.url}reading/`);
  await page.wheel(20);
  await page.evaluate(() => dispatchEvent(new Event("scroll")));
  await expect.poll(() => kept(page, "visit", "/blog/")).not.toBeNull();
  expect(await kept(page, "visit")).toBeNull();
});
