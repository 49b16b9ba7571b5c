import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import satori from "satori";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Document } from "../../../../src/node/content/document.ts";
import { emitOgImages } from "../../../../src/node/output/emitters/ogImages.ts";
import { ogImageOf } from "../../../../src/node/output/ogImages/ogImage.ts";
import type { CompiledSite } from "../../../../src/node/site/compiledSite.ts";
import { manifest } from "../../../support/build/fixtureManifest.ts";

const cache = vi.hoisted(() => ({ folder: "" }));
vi.mock("../../../../src/node/assets/images/imageCache.ts", async (original) => ({
  ...(await original<object>()),
  imageCacheFolder: () => cache.folder,
}));
vi.mock("satori", async (original) => {
  const actual = await original<{ default: typeof satori }>();
  return { default: vi.fn<typeof satori>(actual.default) };
});

const folders: string[] = [];
beforeEach(async () => {
  cache.folder = await mkdtemp(join(tmpdir(), "maru-cards-"));
  folders.push(cache.folder);
  vi.mocked(satori).mockClear();
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const jpeg = { path: "assets/a.11111111.preview.jpg", from: import.meta.filename };
const DOCUMENTS: [string, Partial<Document>][] = [
  ["/blog/posts/%EB%B9%84/", { title: "비", date: "2025-01-22" as Document["date"], authors: ["김이레"] }],
  ["/blog/posts/rain/", { title: "Rain", authors: [] }],
  [
    "/blog/posts/photo/",
    {
      title: "사진",
      preview: {
        url: "/blog/assets/a.11111111.preview.jpg",
        made: { asset: jpeg, width: 1200, height: 800, type: "image/jpeg" },
      },
    },
  ],
  ["/blog/posts/elsewhere/", { title: "먼 그림", preview: { url: "https://example.net/a.png" } }],
];

function createSite(over: { url?: string; title?: string; ogImages?: boolean } = {}): CompiledSite {
  const { url = "https://maru.example", title = "시험 마루", ogImages = true } = over;
  return {
    base: "/blog/",
    manifest: { ...manifest, site: { ...manifest.site, title, ...(url && { url }) } },
    documents: new Map(DOCUMENTS),
    publishing: { ogImages },
  } as unknown as CompiledSite;
}
const emit = (site: CompiledSite) => emitOgImages({ site } as Parameters<typeof emitOgImages>[0]);
const CARD = /^assets\/card\.[0-9a-f]{12}\.png$/;

describe("OG images", () => {
  test("OG images include one for the site, one for each post without a cover, and the covers of posts", () => {
    const paths = emit(createSite()).map(({ path }) => path);
    expect(paths).toHaveLength(4);
    expect(paths.filter((path) => CARD.test(path))).toHaveLength(3);
    expect(paths).toContain(jpeg.path);
  });

  test("OG images are rendered once and then read from the cache", async () => {
    // The reads are sequential: concurrent imports would each create a separate mock of satori.
    const read = async () => {
      const pictures = [];
      for (const { contents } of emit(createSite())) pictures.push(await contents());
      return pictures;
    };
    const first = await read();
    expect(satori).toHaveBeenCalledTimes(3);
    expect(await readdir(join(cache.folder, "cards"))).toHaveLength(3);
    expect(await read()).toEqual(first);
    expect(satori).toHaveBeenCalledTimes(3);
    const { width, height } = await sharp(first.at(-1) as Buffer).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });

  test("OG images are not rendered before their contents are requested", () => {
    emit(createSite());
    expect(satori).not.toHaveBeenCalled();
  });

  test("OG images have a different file name when their content changes", () => {
    const paths = (site: CompiledSite) => emit(site).map(({ path }) => path);
    const renamed = paths(createSite({ title: "새 이름" }));
    const before = paths(createSite()).filter((path) => CARD.test(path));
    expect(renamed.filter((path) => before.includes(path))).toEqual([]);
    expect(paths(createSite()).filter((path) => CARD.test(path))).toEqual(before);
  });

  test("OG images are only the covers of posts if the site disables generated images", () => {
    expect(emit(createSite({ ogImages: false })).map(({ path }) => path)).toEqual([jpeg.path]);
  });

  test("OG images are not emitted if the site has no URL", () => {
    expect(emit(createSite({ url: "" }))).toEqual([]);
  });
});

describe("link image", () => {
  const card = { width: 1200, height: 630, type: "image/png" };
  test.each([
    ["a post", "/blog/posts/%EB%B9%84/", CARD, "비", card],
    ["a list", undefined, CARD, "시험 마루", card],
    [
      "a post with its own image",
      "/blog/posts/photo/",
      /^assets\/a\.11111111\.preview\.jpg$/,
      "사진",
      { width: 1200, height: 800, type: "image/jpeg" },
    ],
  ])("the image of %s has an absolute URL and its size", (_page, url, path, alt, format) => {
    const picture = ogImageOf(createSite(), url);
    expect(picture?.url.replace("https://maru.example/blog/", "")).toMatch(path);
    expect(picture).toMatchObject({ alt, format });
    expect(emit(createSite()).map((file) => `https://maru.example/blog/${file.path}`)).toContain(
      picture?.url,
    );
  });

  test("a post image from another site keeps its URL and has no size", () => {
    expect(ogImageOf(createSite({ ogImages: false }), "/blog/posts/elsewhere/")).toEqual({
      url: "https://example.net/a.png",
      alt: "먼 그림",
    });
  });

  test.each([
    ["if the site disables generated images", { ogImages: false }],
    ["if the site has no URL", { url: "" }],
  ])("a page has no link image %s", (_where, over) => {
    expect(ogImageOf(createSite(over), "/blog/posts/rain/")).toBeUndefined();
    expect(ogImageOf(createSite(over), undefined)).toBeUndefined();
  });
});
