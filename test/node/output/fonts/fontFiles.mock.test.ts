import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { NO_FONTS, wholeFonts, writeFonts } from "../../../../src/node/output/fonts/fontFiles.ts";
import { inspectFont } from "../../../../src/node/assets/fonts/inspectFont.ts";
import { HASHED_FILE } from "../../../../src/shared/urls/hashedFile.ts";
import type { CompiledSite } from "../../../../src/node/site/compiledSite.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";
import { siteFont, siteOfBodies } from "../../../support/corpus/fontSite.ts";

const cache = vi.hoisted(() => ({ folder: "" }));
vi.mock("../../../../src/node/assets/images/imageCache.ts", async (original) => ({
  ...(await original<object>()),
  imageCacheFolder: () => cache.folder,
}));
const folders: string[] = [];
const emptyCache = async () => {
  cache.folder = await mkdtemp(join(tmpdir(), "maru-cut-"));
  folders.push(cache.folder);
};
beforeAll(emptyCache);
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const korean = siteFont(FONT_FILES.korean);
const filesOf = async (site: CompiledSite) => {
  const { files } = await writeFonts(site);
  return Promise.all(
    files.map(async ({ path, contents }) => ({ path, bytes: Buffer.from(await contents()) })),
  );
};
const has = (bytes: Buffer, letters: string) => {
  const { advanceOf } = inspectFont(bytes);
  return [...letters].map((letter) => advanceOf(letter.codePointAt(0) ?? 0) !== undefined);
};

test("a site without fonts has no font files, styles or links", async () => {
  const site = siteOfBodies(["<p>가</p>"], []);
  expect(await writeFonts(site)).toBe(NO_FONTS);
  expect(wholeFonts(site)).toBe(NO_FONTS);
  expect(NO_FONTS).toEqual({ files: [], css: "", links: "", serifs: [] });
});

test("a font is subset to the characters of the site and has a content hash in its name", async () => {
  const [file] = await filesOf(siteOfBodies(["<p>달항아리 뷁</p>"], [korean]));
  expect(file?.path).toMatch(/^assets\/sans\.[0-9a-f]{8}\.woff2$/);
  expect(file?.path).toMatch(new RegExp(`^${HASHED_FILE}`));
  expect(file?.bytes.toString("latin1", 0, 4)).toBe("wOF2");
  expect(has(file?.bytes as Buffer, "달뷁A9…읽쀍")).toEqual([true, true, true, true, true, true, false]);
  expect(file?.bytes.length).toBeLessThan(60_000);
});

test("a font has the same name and bytes for the same characters in another order and without a cache, and another name for other characters", async () => {
  const [first] = await filesOf(siteOfBodies(["<p>달</p>", "<p>항아리</p>"], [korean]));
  await emptyCache();
  const [again] = await filesOf(siteOfBodies(["<p>항아리</p>", "<p>달달</p>"], [korean]));
  expect(again).toEqual(first);
  const [other] = await filesOf(siteOfBodies(["<p>달항아리뷁</p>"], [korean]));
  expect(other?.path).not.toBe(first?.path);
});

/** A site of 100 Korean posts shows about 700 to 1,200 different syllables. KS X 1001, which most fonts cover, has 2,350. */
test("a font with half of the KS X 1001 syllables is at most 120 kB", async () => {
  const decoder = new TextDecoder("euc-kr");
  const rows = Array.from({ length: 25 }, (_, row) => 0xb0 + row);
  const syllables = rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, 0xa1 + cell))),
  );
  const shown = syllables.filter((_, index) => index % 2 === 0);
  expect(shown).toHaveLength(1175);
  const [file] = await filesOf(siteOfBodies([`<p>${shown.join("")}</p>`], [korean]));
  expect(has(file?.bytes as Buffer, shown.join(""))).not.toContain(false);
  expect(file?.bytes.length).toBeLessThanOrEqual(120_000);
});

test("font URLs in the stylesheet begin with the base path, and local fallback fonts get the ascent and descent of the site's font", async () => {
  const bold = siteFont(FONT_FILES.koreanBold, { isBold: true });
  const fonts = [
    { ...korean, hasBold: true },
    { ...bold, hasBold: true },
  ];
  const { css, links, files } = await writeFonts(siteOfBodies(["<p>달항아리 이야기</p>"], fonts));
  const rules = css.match(/@font-face\{[^}]*\}/g) ?? [];
  const [regular, heavy, ...standing] = rules;
  expect(regular).toContain(`src:url(/log/${files[0]?.path});font-weight:400;font-display:optional`);
  expect(heavy).toContain(`src:url(/log/${files[1]?.path});font-weight:700;font-display:optional`);
  expect(standing.length).toBeGreaterThan(3);
  for (const rule of standing) {
    const [size, ascent, descent] = ["size-adjust", "ascent-override", "descent-override"].map((name) =>
      Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1] ?? 100),
    ) as [number, number, number];
    expect((size * ascent) / 100).toBeCloseTo(116, 1);
    expect((size * descent) / 100).toBeCloseTo(28.8, 1);
    expect(rule).toMatch(/src:local\("[^"]+"\)/);
  }
  // Noto Sans CJK KR is the same font as the site's; NanumGothic has wider syllables and spaces.
  expect(standing.find((rule) => rule.includes('local("Noto Sans CJK KR")'))).not.toContain("size-adjust");
  expect(standing.find((rule) => rule.includes('local("NanumGothic")'))).toMatch(/size-adjust:9[5-8]/);
  expect(css).toMatch(/html:root\{--sans:site-sans,site-sans-\w+,.*sans-serif\}$/);
  expect(links).toBe(
    files.map(({ path }) => `<link rel="preload" as="font" href="/log/${path}" crossorigin>`).join(""),
  );
});

test("a serif font is not preloaded and uses `font-display: swap`", async () => {
  const { css, links, serifs, files } = await writeFonts(
    siteOfBodies(["<p>달</p>"], [{ ...korean, face: "serif" }]),
  );
  expect(links).toBe("");
  expect(serifs).toEqual([`/log/${files[0]?.path}`]);
  expect(css).toContain("font-display:swap");
  expect(css).toMatch(/html:root\{--serif:site-serif,.*,serif\}$/);
  expect(css).not.toContain("--sans");
});

test("a variable font keeps its weights from 400 to 700 and no other axis", async () => {
  const variable = siteFont(FONT_FILES.variable);
  const site = siteOfBodies(["<p>سلام</p>"], [variable]);
  const [file] = await filesOf(site);
  const { axes, weights, advanceOf } = inspectFont(file?.bytes as Buffer);
  expect([...axes]).toEqual([["wght", 400]]);
  expect(weights).toEqual([400, 700]);
  expect(advanceOf("س".codePointAt(0) ?? 0)).toBeGreaterThan(0);
  expect((await writeFonts(site)).css).toContain("font-weight:400 700");
});

test("two files of a variable font, regular and bold, are each limited to one weight", async () => {
  const fonts = [false, true].map((isBold) => siteFont(FONT_FILES.variable, { isBold, hasBold: true }));
  const site = siteOfBodies(["<p>سلام</p>"], fonts);
  const files = await filesOf(site);
  expect(files.map(({ bytes }) => inspectFont(bytes).weights)).toEqual([undefined, undefined]);
  expect(files[0]?.bytes).not.toEqual(files[1]?.bytes);
  expect((await writeFonts(site)).css.match(/font-weight:\d+(?=;font-display)/g)).toEqual([
    "font-weight:400",
    "font-weight:700",
  ]);
});

test("wholeFonts serves the complete font file under a name with a hash", async () => {
  const { files, css, links } = wholeFonts(siteOfBodies(["<p>달</p>"], [korean]));
  expect(files.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^assets\/sans\.[0-9a-f]{8}\.woff2$/),
  ]);
  expect(await files[0]?.contents()).toBe(korean.bytes);
  expect(css).toContain(`url(/log/${files[0]?.path})`);
  expect(links).toContain(files[0]?.path);
});

test("a font that cannot be subset fails the build, and the error names its line in site.yaml", async () => {
  const broken = { ...korean, bytes: Buffer.from("wOF2 and nothing behind it") };
  await expect(writeFonts(siteOfBodies(["<p>달</p>"], [broken]))).rejects.toThrow(/^site\.yaml:2: fonts: `/);
});
