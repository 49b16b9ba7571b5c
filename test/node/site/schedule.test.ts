import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { publishedManifest } from "../../../src/node/site/drafts.ts";
import { describeSite } from "../../../src/node/site/describeSite.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-schedule-"));
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22, 12) / 1000));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function compile(drafts = false) {
  const compiler = createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined, drafts });
  return (await compiler.compile()).site;
}

const slugs = async () => (await compile()).manifest.posts.map(({ slug }) => slug);
const post = (...lines: string[]) => `---\n${lines.join("\n")}\n---\ntext`;

describe("posts with the same date", () => {
  test("posts with the same date are sorted by time, latest first, then by path; a post without a time has the start of the day", async () => {
    await write({
      "posts/b.md": post("date: 2025-01-22 09:00"),
      "posts/a.md": post("date: 2025-01-22 18:30:00 +0900"),
      "posts/c.md": post("date: 2025-01-22 18:30"),
      "posts/d.md": post("date: 2025-01-22"),
      "posts/e.md": post("date: 2025-01-22 18:30:00.5"),
      "posts/f.md": post("date: 2025-01-22 18:30"),
      "posts/g.md": post("date: 2025-01-21 23:59"),
      "posts/h.md": post("date: 2025-01-23"),
    });
    // 18:30 in Seoul is 9:30 in UTC, the default time zone.
    expect(await slugs()).toEqual(["h", "e", "c", "f", "a", "b", "d", "g"]);
    await write({ "site.yaml": "timeZone: Asia/Seoul" });
    expect(await slugs()).toEqual(["h", "e", "a", "c", "f", "b", "d", "g"]);
  });

  test.each([
    ["createdAt", "createdAt: 2025-01-22 08:00", "createdAt: 2025-01-22 21:00"],
    ["TOML dates", "date: 2025-01-22T08:00:00", "date: 2025-01-22T21:00:00"],
    ["Korean times", "date: 2025년 1월 22일 오전 8시", "date: 2025년 1월 22일 오후 9시"],
    ["times with zones", "date: 2025-01-22T10:00:00+09:00", "date: 2025-01-22T03:00:00-08:00"],
    ["English times", "date: January 22, 2025 8:00 AM", "date: January 22, 2025 9:00 PM"],
  ])(
    "posts with the same date are sorted by the time in their source (%s), which does not change their date",
    async (_, earlier, later) => {
      await write({ "posts/a.md": post(earlier), "posts/b.md": post(later) });
      const { manifest } = await compile();
      expect(manifest.posts.map(({ slug, date }) => [slug, date])).toEqual([
        ["b", "2025-01-22"],
        ["a", "2025-01-22"],
      ]);
    },
  );

  test("posts are sorted by the date in their source, independently of the time zone in it", async () => {
    await write({
      "posts/a.md": post("date: 2025-01-22T23:30:00-11:00"),
      "posts/b.md": post("date: 2025-01-23T00:30:00+14:00"),
    });
    expect(await slugs()).toEqual(["b", "a"]);
  });

  test("a time in the date does not change the URL of a post", async () => {
    await write({
      "posts/a.md": post("date: 2025-01-22 18:00", "slug: x"),
      "posts/b.md": post("date: 2025-01-22", "slug: x"),
    });
    const { documents } = await compile();
    expect(documents.get("/posts/x/")?.file).toBe("posts/a.md");
  });
});

// The build time is 2025-01-22 12:00 UTC.
describe("a post with `publishDate` or `expiryDate`", () => {
  test.each([
    ["a later publishDate and a date", ["date: 2025-01-01", "publishDate: 2025-01-23"], "hidden"],
    [
      "a publishDate later today and a date",
      ["date: 2025-01-01", "publishDate: 2025-01-22T13:00:00Z"],
      "hidden",
    ],
    [
      "a publishDate earlier today in its time zone",
      ["date: 2025-01-01", "publishDate: 2025-01-22T20:00:00+09:00"],
      "shown",
    ],
    ["today's publishDate and a date", ["date: 2025-01-01", "publishDate: 2025-01-22"], "shown"],
    ["an earlier publishDate and a date", ["date: 2025-01-21", "publishDate: 2025-01-01"], "shown"],
    ["a later published_at and a date", ["date: 2025-01-01", "published_at: 2030-01-01"], "hidden"],
    ["a later publishDate that is also its date", ["publishDate: 2025-01-23"], "shown"],
    ["a later date", ["date: 2025-01-23"], "shown"],
    ["an expiryDate that has passed", ["date: 2025-01-01", "expiryDate: 2025-01-21"], "hidden"],
    ["an expiryDate of today", ["date: 2025-01-01", "expiryDate: 2025-01-22"], "hidden"],
    ["an expiryDate without a date", ["unpublishDate: 2024-12-31"], "hidden"],
    ["a later expiryDate", ["date: 2025-01-01", "expiryDate: 2025-01-23"], "shown"],
    ["an expiryDate later today", ["date: 2025-01-01", "expiryDate: 2025-01-22T21:30:00+09:00"], "shown"],
  ])("a post with %s and the lines %j is %s", async (_, lines, state) => {
    await write({ "posts/a.md": post(...lines), "site.yaml": "future: show" });
    expect(await slugs()).toEqual(state === "hidden" ? [] : ["a"]);
    await write({ "site.yaml": "future: hide" });
    // With `future: hide`, posts with a future date are also hidden.
    const isHidden = state === "hidden" || lines.at(0)?.endsWith("2025-01-23");
    expect(await slugs()).toEqual(isHidden ? [] : ["a"]);
  });

  test("scheduled and expired posts are counted separately from drafts", async () => {
    await write({
      "posts/a.md": post("date: 2025-01-01", "publishDate: 2025-01-23"),
      "posts/b.md": post("expiryDate: 2025-01-01"),
      "posts/c.md": post("draft: true", "expiryDate: 2025-01-01"),
    });
    expect(describeSite(await compile(), [])).toBe(
      "0 posts, 0 pages, 1 draft, 1 expired, 1 after 2025-01-22, not shown yet",
    );
  });

  test("scheduled pages are counted with the scheduled posts, not as drafts", async () => {
    await write({
      "pages/a.md": post("date: 2025-01-01", "publishDate: 2025-01-23"),
      "pages/b.md": post("draft: true", "publishDate: 2025-01-23"),
      "pages/c.md": post("date: 2025-01-01", "publishDate: 2025-01-23", "expiryDate: 2025-01-02"),
    });
    expect(describeSite(await compile(), [])).toBe(
      "0 posts, 0 pages, 1 draft, 1 expired, 1 after 2025-01-22, not shown yet",
    );
  });

  test("scheduled and expired posts are marked as drafts if drafts are shown, and are not in the public manifest", async () => {
    await write({
      "posts/a.md": post("date: 2025-01-01", "publishDate: 2025-01-23"),
      "posts/b.md": post("expiryDate: 2025-01-01"),
    });
    const site = await compile(true);
    expect(site.manifest.posts.map(({ slug, draft, scheduled }) => [slug, draft, scheduled])).toEqual([
      ["a", true, true],
      ["b", true, undefined],
    ]);
    expect(publishedManifest(site).posts).toEqual([]);
  });

  test("scheduled and expired pages are hidden", async () => {
    await write({
      "posts/a.md": "a",
      "pages/old.md": post("expiryDate: 2025-01-01"),
      "pages/new.md": post("date: 2025-01-01", "publishDate: 2025-01-23"),
      "pages/about.md": post("date: 2025-01-01", "expiryDate: 2025-01-23"),
    });
    expect((await compile()).manifest.pages.map(({ slug }) => slug)).toEqual(["about"]);
  });

  test("two builds with the same build time create the same manifest", async () => {
    await write({
      "posts/a.md": post("date: 2025-01-22 10:00", "expiryDate: 2025-01-23"),
      "posts/b.md": "b",
    });
    expect((await compile()).manifest).toEqual((await compile()).manifest);
  });
});

describe("the language of a site", () => {
  test.each(["ko", "ko-KR", "ko-kr", "ko_KR", "KO_kr", "ko_KR.UTF-8"])(
    "the language of a site is Korean if site.yaml or most posts set the language %s",
    async (tag) => {
      await write({
        "posts/a.md": post(`lang: ${tag}`),
        "posts/b.md": post("lang: en"),
        "posts/c.md": post("lang: ko"),
      });
      expect((await compile()).manifest.site.language).toMatch(/^ko(?:-KR)?$/);
      await write({ "site.yaml": `language: ${tag}` });
      expect((await compile()).manifest.site.language).toBe(tag === "ko" ? "ko" : "ko-KR");
    },
  );
});
