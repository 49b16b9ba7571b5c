import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookup } from "mrmime";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentHash } from "../../../../src/node/cache/contentHash.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { readAsset } from "../../../../src/node/assets/images/asset.ts";
import { cleanSvg } from "../../../../src/node/assets/svg/cleanSvg.ts";
import { isPublishable } from "../../../../src/node/assets/linkedFiles/publishable.ts";

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-links-"));
  await mkdir(join(contentFolder, "posts"));
  await mkdir(join(contentFolder, "public"));
});
afterAll(() => rm(contentFolder, { recursive: true }));

const HTML = "<!doctype html><script>x()</script>";
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>x()</script><path d="M0 0h4"/></svg>';

async function compileLink(file: string, contents: string | Buffer, folder = "posts") {
  await writeFile(join(contentFolder, folder, file), contents);
  const url = folder === "posts" ? `./${file}` : `/${file}`;
  const source = { path: "posts/a.md", text: `one\n\n[the *file*](${url})`, section: undefined };
  const staticFolders = [{ folder: "public", path: "" }];
  const { document, problems } = await compileDocument(source, {
    contentFolder,
    base: "/",
    language: "en",
    staticFolders,
  });
  if (!document) throw new Error(JSON.stringify(problems));
  return { ...document, problems: problems.map(({ line, kind, message }) => `${line} ${kind}: ${message}`) };
}

describe("a linked file", () => {
  test.each(
    `html htm xhtml xht xml xsl xslt shtml svgz js mjs cjs mht mhtm htc swf wasm php phtml phar cgi pl sh asp aspx jsp rdf rss atom
    gpx kml xul hta jar css vbs unkwn`
      .split(/\s+/)
      .filter((extension) => !/^html?$/.test(extension)),
  )(
    "a linked file with the extension .%s is not published: its link becomes text, and a warning states how to publish it",
    async (extension) => {
      const { html, assets, problems } = await compileLink(`a.${extension}`, "x");
      expect(assets).toEqual([]);
      expect(html).toContain("<p><span>the <em>file</em></span></p>");
      expect(problems).toEqual([
        expect.stringContaining(`3 link: link \`./a.${extension}\` is shown as text: `),
      ]);
      expect(problems[0]).toMatch(/; to publish it anyway, put it in a folder of `static:`$/);
    },
  );

  test.each(
    "pdf zip 7z tar gz csv tsv json docx xlsx pptx odt rtf epub hwp hwpx ipynb mp3 ogg wav mp4 webm vtt srt heic psd woff2 ttf txt py java tex".split(
      " ",
    ),
  )("a linked file with the extension .%s is published unchanged", async (extension) => {
    const { html, assets, problems } = await compileLink(`b.${extension}`, `contents of ${extension}`);
    expect(problems).toEqual([]);
    expect(assets.map(({ path }) => path)).toEqual([
      expect.stringMatching(new RegExp(`^assets/b\\.[0-9a-f]{8}\\.${extension}$`)),
    ]);
    expect(html).toContain(`href="/${assets[0]?.path}"`);
    expect(String(await readAsset(assets[0] as never))).toBe(`contents of ${extension}`);
  });

  test.each([
    ["page.pdf", HTML],
    ["page.zip", `\n\n ${HTML}`],
    ["page.csv", `\uFEFF${HTML}`],
    ["page.mp4", HTML],
    ["wide.hwp", Buffer.from(`\uFEFF${HTML}`, "utf16le")],
    ["feed.json", "<?xml version='1.0'?><a/>"],
    ["page.png", HTML],
    ["broken.svg", "<svg><script>x()</script>"],
    ["empty.png", ""],
    ["text.webp", "no image"],
  ])(
    "%s is not published, since it contains HTML or XML, or has the extension of an image but is not an image",
    async (file, contents) => {
      const { html, assets, problems } = await compileLink(file, contents);
      expect(assets).toEqual([]);
      expect(html).not.toContain("href");
      expect(problems).toEqual([expect.stringContaining(`link \`./${file}\` is shown as text: it `)]);
    },
  );

  test.each([["drawing.svg"], ["drawing.pdf"], ["drawing.png"], ["drawing.svgz"], ["drawing.xyz"]])(
    "%s that contains an SVG is published as an SVG without scripts",
    async (file) => {
      const { assets, problems } = await compileLink(file, SVG);
      expect(problems).toEqual([]);
      expect(assets.map(({ path }) => path)).toEqual([
        expect.stringMatching(/^assets\/drawing\.[0-9a-f]{8}\.svg$/),
      ]);
      expect(String(await readAsset(assets[0] as never))).not.toContain("script");
    },
  );

  test("the name of an SVG contains the hash of its published contents, not of its source", async () => {
    const { assets } = await compileLink("named.svg", SVG);
    const other = await compileLink("named.svg", SVG.replace("x()", "y()"));
    expect(assets.map(({ path }) => path)).toEqual([
      `assets/named.${contentHash(cleanSvg(Buffer.from(SVG)))}.svg`,
    ]);
    expect(other.assets.map(({ path }) => path)).toEqual(assets.map(({ path }) => path));
  });

  test("a link that becomes text in the post is also text in the excerpt", async () => {
    await writeFile(join(contentFolder, "posts/code.js"), "x");
    const source = {
      path: "posts/a.md",
      text: "[code](code.js)\n\n<!-- more -->\n\nrest",
      section: undefined,
    };
    const { document } = await compileDocument(source, { contentFolder, base: "/", language: "en" });
    expect(document?.excerpt).toBe("<p><span>code</span></p>");
  });

  test("a linked photo is published as WebP, even if its extension is wrong", async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const { assets } = await compileLink("photo.pdf", photo);
    expect(assets.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^assets\/photo\.[0-9a-f]{8}\.40\.webp$/),
    ]);
  });

  test("a .txt file is published even if it contains HTML", async () => {
    const { assets, problems } = await compileLink("example.txt", HTML);
    expect(problems).toEqual([]);
    expect(String(await readAsset(assets[0] as never))).toBe(HTML);
  });

  test.each(["a.html.txt", "b.svg.zip", "c.php.pdf", "d.shtml.csv", "e.js.json"])(
    "%s is published without its first extension, which some servers would use to select a handler",
    async (file) => {
      const { assets } = await compileLink(file, "x");
      expect(assets[0]?.path).toMatch(/^assets\/[^.]+\.[0-9a-f]{8}\.[a-z]+$/);
    },
  );

  test.each(["a.xml", "b.js", "c.svg"])(
    "%s in a static folder is linked at its path and not converted",
    async (file) => {
      const { html, assets, problems } = await compileLink(file, SVG, "public");
      expect(problems).toEqual([]);
      expect(assets).toEqual([]);
      expect(html).toContain(`href="/${file}"`);
    },
  );
});

describe("publishable extensions", () => {
  /** Matches media types of files that browsers open as documents with scripts, and of scripts that browsers or servers run. */
  const RUNNING =
    /html|xml|svg|javascript|ecmascript|shockwave|flash|wasm|x-component|php|cgi|java-archive|message\//;

  test("no extension of a file that browsers or servers execute is publishable", () => {
    const extensions = "abcdefghijklmnopqrstuvwxyz".split("");
    const all = extensions.flatMap((a) => extensions.flatMap((b) => extensions.map((c) => a + b + c)));
    const known = [...all, ..."html xhtml shtml mhtml svgz mjs cjs wasm json jsonld atom xslt".split(" ")];
    const running = known.filter((extension) => {
      const type = lookup(extension)?.replaceAll("openxmlformats", "") ?? "";
      return RUNNING.test(type) && !/^application\/(?:vnd\.ms-|vnd\.-officedocument)/.test(type);
    });
    expect(running.length).toBeGreaterThan(20);
    expect(running.filter((extension) => isPublishable(`.${extension}`))).toEqual([]);
  });
});

test.each([
  ["video.mp4", HTML, "it contains HTML or XML"],
  ["sound.mp3", SVG, "it contains HTML or XML"],
])("%s is not published as video or audio, since it contains markup", async (file, contents, reason) => {
  await writeFile(join(contentFolder, "posts", file), contents);
  const source = { path: "posts/a.md", text: `<video src="${file}"></video>`, section: undefined };
  const { document, problems } = await compileDocument(source, { contentFolder, base: "/", language: "en" });
  expect(document?.assets).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining(`file \`${file}\` is not shown: ${reason}`),
  ]);
});

test("the format of a poster is detected from its contents", async () => {
  await writeFile(join(contentFolder, "posts/poster.png"), SVG);
  const source = {
    path: "posts/a.md",
    text: '<video src="https://example.org/a.mp4" poster="poster.png"></video>',
    section: undefined,
  };
  const { document } = await compileDocument(source, { contentFolder, base: "/", language: "en" });
  expect(document?.assets.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^assets\/poster\.[0-9a-f]{8}\.svg$/),
  ]);
});
