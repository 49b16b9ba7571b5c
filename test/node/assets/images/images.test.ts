import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import { type Asset, readAsset } from "../../../../src/node/assets/images/asset.ts";
import { createImageIndex, type ImageIndex } from "../../../../src/node/assets/images/imageIndex.ts";

interface Case {
  name: string;
  text: string;
  src?: string;
  size?: string;
  widths?: number[];
  alt?: string;
  box: string;
  problem?: string;
}
const table = parse(readFileSync("test/fixtures/images.yaml", "utf8")) as {
  shown: Case[];
  "not shown": Case[];
  covers: { yaml: string; image?: string; problem?: string }[];
};

let contentFolder: string;
beforeAll(async () => {
  contentFolder = await mkdtemp(join(tmpdir(), "maru-images-"));
  await mkdir(join(contentFolder, "posts/a"), { recursive: true });
  await mkdir(join(contentFolder, "photos"));
  await mkdir(join(contentFolder, "public/images"), { recursive: true });
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#1b6152" } });
  await photo(2000, 1500).jpeg().toFile(join(contentFolder, "photos/wide.jpg"));
  await photo(300, 200).png().toFile(join(contentFolder, "posts/a/small 100%.png"));
  await photo(600, 400)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(contentFolder, "posts/a/turned.jpg"));
  await photo(500, 500).webp().toFile(join(contentFolder, "public/images/site.webp"));
  await photo(10, 10).gif().toFile(join(contentFolder, "posts/a/moving.gif"));
  await photo(20, 10).png().toFile(join(contentFolder, "posts/a/화면 캡처 (1).png"));
  await writeFile(join(contentFolder, "posts/a", "한글 그림.svg".normalize("NFD")), SVG);
  await writeFile(
    join(contentFolder, "posts/a/pointer.jpg"),
    "version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
  );
  await writeFile(join(contentFolder, "posts/a/broken.jpg"), "not an image");
  await writeFile(join(contentFolder, "posts/a/마루 소리.mp3"), "a sound");
  await mkdir(join(contentFolder, "posts/b"));
  await photo(20, 10).png().toFile(join(contentFolder, "posts/b/beside.png"));
  await writeFile(join(contentFolder, "posts/a/notes.md"), "# A");
});
afterAll(() => rm(contentFolder, { recursive: true }));

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="x()">
<script>x()</script><a href="javascript:x()"><rect width="40" height="20"/></a></svg>`;

interface Over {
  base?: string;
  avif?: boolean;
  path?: string;
  imageIndex?: ImageIndex;
}

async function compile(text: string, { path = "posts/a/index.md", ...over }: Over = {}) {
  const options = {
    contentFolder,
    base: "/",
    language: "ko",
    staticFolders: [{ folder: "public", path: "" }],
    dialects: ["obsidian", "hexo"] as const,
    ...over,
  };
  const { document, problems } = await compileDocument({ path, text }, options);
  if (!document) throw new Error(JSON.stringify(problems));
  return { ...document, problems: problems.map(({ line, message }) => `${line} ${message}`) };
}

/** Decodes a URL and removes the content hash: returns `/assets/한글.960.webp` for `/assets/%ED%95%9C%EA%B8%80.1a2b3c4d.960.webp`. */
function withoutHash(url: string | undefined): string | undefined {
  return url && decodeURI(url).replace(/\.[0-9a-f]{8}(?=\.)/, "");
}

describe("image", () => {
  test("an image is served as WebP at several widths, with its size and lazy loading", async () => {
    const { html, assets, problems } = await compile("![넓은 마루](../../photos/wide.jpg)");
    expect(problems).toEqual([]);
    const [, hash = ""] = /wide\.([0-9a-f]{8})\.960\.webp/.exec(html) ?? [];
    const at = (width: number) => `/assets/wide.${hash}.${width}.webp`;
    expect(html).toContain(`src="${at(960)}"`);
    expect(html).toContain(`srcSet="${at(480)} 480w, ${at(960)} 960w, ${at(1600)} 1600w"`);
    expect(html).toMatch(/sizes="[^"]+"/);
    expect(html).toContain('width="2000" height="1500"');
    expect(html).toContain('alt="넓은 마루" loading="lazy" decoding="async"');
    expect(html).not.toContain("style=");
    const sizes = await Promise.all(assets.map(async (asset) => sharp(await readAsset(asset)).metadata()));
    expect(sizes.map(({ format, width }) => `${format} ${width}`).toSorted()).toEqual([
      "webp 1600",
      "webp 480",
      "webp 960",
    ]);
  });

  test("an image is converted once and then read from the cache", async () => {
    const { assets } = await compile("![a](../../photos/wide.jpg)");
    const cache = await mkdtemp(join(tmpdir(), "maru-image-cache-"));
    const read = async () => (await readAsset(assets[0] as Asset, cache)).toString("base64");
    const first = await read();
    const [name = ""] = (await readdir(cache, { recursive: true })).filter((path) => path.endsWith(".webp"));
    const { mtimeMs, ino } = await stat(join(cache, name));
    expect(await read()).toBe(first);
    expect(await stat(join(cache, name))).toMatchObject({ mtimeMs, ino });
    await rm(cache, { recursive: true });
  });

  test.each(table.shown)(
    "an image $name is shown",
    async ({ text, alt = "a", size, widths, ...expected }) => {
      const { html, problems } = await compile(text);
      expect(problems).toEqual([]);
      const [image = ""] = /<img [^>]*>/.exec(html) ?? [];
      const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(image)?.[1];
      expect(withoutHash(of("src"))).toBe(expected.src);
      expect(of("alt")).toBe(alt);
      expect(of("width") && `${of("width")}×${of("height")}`).toBe(size);
      expect(
        of("srcSet")
          ?.match(/\d+(?=w)/g)
          ?.map(Number),
      ).toEqual(widths);
      expect(of("loading")).toBe("lazy");
    },
  );

  test("each URL of an image starts with the base path of the site", async () => {
    const { html } = await compile("![a](../../photos/wide.jpg)", { base: "/blog/" });
    const urls = html.match(/\/?[\w/]*assets\/wide/g) ?? [];
    expect(urls).toHaveLength(4);
    expect(new Set(urls)).toEqual(new Set(["/blog/assets/wide"]));
  });

  test("an image is also served as AVIF if the site enables AVIF", async () => {
    const { html, assets } = await compile("![a](turned.jpg)", { avif: true });
    expect(html).toMatch(
      /<picture><source type="image\/avif" srcSet="[^"]+\.avif 400w" sizes="[^"]+"\/><img /,
    );
    expect(assets.map(({ path }) => path.split(".").at(-1))).toEqual(["avif", "webp"]);
  });

  test("a published SVG has no scripts or event handlers", async () => {
    const { assets } = await compile("![a](<한글 그림.svg>)");
    const text = String(await readAsset(assets[0] as Asset));
    expect(text).toContain("<rect");
    expect(text).not.toMatch(/script|onload/);
  });

  test.each(table["not shown"])(
    "the unusable image $text is replaced by a placeholder with its alternative text or name, and a warning states the reason",
    async ({ text, box, problem }) => {
      const { html, problems } = await compile(text);
      expect(problems).toEqual([problem]);
      expect(html).toContain(`<span class="missing-image">보이지 않는 그림: ${box}</span>`);
    },
  );
});

describe("cover image", () => {
  test.each(table.covers)(
    "the front matter $yaml selects the expected cover image",
    async ({ yaml, image: expected, problem }) => {
      const { image, problems } = await compile(`---\n${yaml}\n---\ntext`);
      expect(withoutHash(image)).toBe(expected);
      expect(problems).toEqual(problem === undefined ? [] : [problem]);
    },
  );
});

describe("video or audio file", () => {
  test("an audio file is published and shown with controls", async () => {
    const { html, assets, problems } = await compile('<audio src="마루 소리.mp3" autoplay></audio>');
    expect(problems).toEqual([]);
    expect(assets.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^assets\/마루-소리\.[0-9a-f]{8}\.mp3$/),
    ]);
    expect(html).toBe(`<p><audio src="/${encodeURI(assets[0]?.path ?? "")}" controls=""></audio></p>`);
  });

  test.each([
    [
      "gone.mp4",
      "file `gone.mp4` is not shown: `posts/a/gone.mp4` does not exist; fix the path, relative to this file",
    ],
    ["notes.md", "its extension is not that of a video, audio or subtitle file"],
    ["broken.jpg", "its extension is not that of a video, audio or subtitle file"],
  ])(
    "a missing media file or a file of another type is reported and not published: %s",
    async (src, reason) => {
      const { assets, problems } = await compile(`<video><source src="${src}"></video>`);
      expect(assets).toEqual([]);
      expect(problems).toEqual([expect.stringContaining(reason)]);
    },
  );
});

describe("image syntax of other engines", () => {
  test("Hexo syntax finds an image in the folder named after the post", async () => {
    const { html, problems } = await compile("{% asset_img beside.png 곁 %}", { path: "posts/b.md" });
    expect(problems).toEqual([]);
    expect(html).toMatch(/src="\/assets\/beside\.[0-9a-f]{8}\.20\.webp"/);
  });

  test("Obsidian syntax finds an image anywhere in the content folder by its name", async () => {
    const { html, problems } = await compile("![[turned.jpg|200]] ![[b/beside.png]]", {
      path: "posts/b.md",
      imageIndex: createImageIndex(contentFolder),
    });
    expect(problems).toEqual([]);
    expect(html).toMatch(/assets\/turned\./);
    expect(html).toMatch(/assets\/beside\./);
  });

  test("Obsidian syntax with the name of a missing image is reported", async () => {
    const { problems } = await compile("글\n\n![[gone.jpg]]", {
      imageIndex: createImageIndex(contentFolder),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^3 image `gone\.jpg` is not shown: `posts\/a\/gone\.jpg` does not exist/),
    ]);
  });
});

describe("image gallery", () => {
  const count = (html: string) => html.match(/<div class="gallery">/g)?.length ?? 0;

  test.each([
    ["in one paragraph", "![a](moving.gif)\n![b](moving.gif)"],
    ["in several paragraphs", "![a](moving.gif)\n\n![b](moving.gif)\n\n![c](moving.gif)"],
    ["in a quotation", "> ![a](moving.gif) ![b](moving.gif)"],
  ])("consecutive images %s form a grid of links to the images", async (_, text) => {
    const { html } = await compile(text);
    expect(count(html)).toBe(1);
    expect(html).toMatch(/<a href="\/assets\/moving\.[0-9a-f]{8}\.gif"><img/);
    expect(html).not.toContain("<p>");
  });

  test("an image in a gallery links to its largest variant", async () => {
    const { html } = await compile("![a](../../photos/wide.jpg) ![b](moving.gif)");
    expect(html).toMatch(/<a href="\/assets\/wide\.[0-9a-f]{8}\.1600\.webp">/);
  });

  test.each([
    ["one image", "![a](moving.gif)"],
    ["images in a sentence", "![a](moving.gif) and ![b](moving.gif)"],
    ["images separated by text", "![a](moving.gif)\n\ntext\n\n![b](moving.gif)"],
  ])("no gallery is created for %s", async (_, text) => {
    expect(count((await compile(text)).html)).toBe(0);
  });
});
