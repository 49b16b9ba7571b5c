import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import type { EmitContext } from "../../../../src/node/output/emitters/emitter.ts";
import { emitIcons } from "../../../../src/node/output/emitters/icons.ts";
import { BACKGROUND } from "../../../../src/node/assets/icons/colours.ts";
import { pixelOf } from "../../../support/checks/pixelOf.ts";
import { themes } from "../../../support/page/themes.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-icons-"));
  await writeFile(join(folder, "a.md"), "text");
});
afterEach(() => rm(folder, { recursive: true }));

/** Compiles a site with these contents of `site.yaml`. Returns its icon files by path. */
async function emitted(settings: string, base = "/") {
  await writeFile(join(folder, "site.yaml"), settings);
  const { site } = await createCompiler({ contentFolder: folder, base, siteUrl: undefined }).compile();
  const files = emitIcons({ site } as EmitContext);
  return new Map(await Promise.all(files.map(async (file) => [file.path, await file.contents()] as const)));
}

test("a site without an icon uses Maru's icon in all required sizes", async () => {
  const files = await emitted("title: A");
  expect([...files.keys()]).toEqual([
    "icon.svg",
    "favicon.ico",
    "apple-touch-icon.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "manifest.webmanifest",
  ]);
  expect(files.get("icon.svg")).toEqual(await readFile("public/icon.svg"));
  const favicon = files.get("favicon.ico") as Buffer;
  expect([favicon.readUInt16LE(2), favicon.readUInt16LE(4)]).toEqual([1, 3]);
  expect([0, 1, 2].map((index) => favicon[6 + index * 16])).toEqual([16, 32, 48]);
});

test("all icons are drawn from the site's SVG, with the same bytes each time", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#f00"/></svg>`;
  await writeFile(join(folder, "mine.svg"), svg);
  const files = await emitted("favicon: mine.svg");
  expect(String(files.get("icon.svg"))).toBe(svg);
  expect(await pixelOf(files.get("icon-192.png") as Buffer, [96, 96])).toEqual([255, 0, 0, 255]);
  expect(await emitted("favicon: mine.svg")).toEqual(files);
});

test("the web manifest has the site's name, description, language and base, and references existing icons", async () => {
  const files = await emitted("title: 널마루\ndescription: 앉는 자리\nlanguage: ko", "/blog/");
  const manifest = JSON.parse(String(files.get("manifest.webmanifest"))) as {
    icons: { src: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({
    name: "널마루",
    short_name: "널마루",
    description: "앉는 자리",
    lang: "ko",
    id: "/blog/",
    start_url: "/blog/",
    scope: "/blog/",
    display: "standalone",
  });
  const paths = manifest.icons.map(({ src }) => src.replace(/^\/blog\//, ""));
  expect(paths.filter((path) => !files.has(path))).toEqual([]);
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(["any", "any", "any", "maskable"]);
});

test("the icon background colour equals the light theme's background and the colour in index.html", async () => {
  expect(themes.light["bg"]).toBe(BACKGROUND);
  expect(await readFile("index.html", "utf8")).toContain(`content="${BACKGROUND}"`);
});
