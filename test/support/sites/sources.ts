import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateProse } from "../generate/generateProse.ts";
import type { SiteBuild } from "../build/buildSite.ts";
import { FONT_FILES } from "../corpus/fontFiles.ts";
import { generateBook } from "../corpus/generateBook.ts";
import { writeSvgSite } from "./svgSite.ts";

/** What a site of the end-to-end tests is built from. */
export interface SiteSource extends Omit<SiteBuild, "contentFolder" | "outDir"> {
  /** Copied before it is built. */
  content?: string;
  /** Writes to the copy. */
  write?(folder: string): Promise<unknown>;
}

/** Keeps a build short where nothing looks at images of titles or at compressed files. */
const plain = (folder: string) => append(folder, "site.yaml", "\npictures: false\nprecompress: false\n");

/** A line that {@link SOURCES}`.revised` has and `root` has not. */
export const ADDED_LINE = "A line that was added.";
const revise = (folder: string) => append(folder, "posts/2024/moon-jar/index.md", `\n\n${ADDED_LINE}\n`);

export const SOURCES = {
  root: { content: "test/fixtures/site" },
  blog: { content: "test/fixtures/site", base: "/blog/" },
  /** `root` after one post was revised. */
  revised: { content: "test/fixtures/site", write: revise },
  /** `revised` with other code of the app. */
  renewed: { content: "test/fixtures/site", write: revise, minify: false },
  /** `root` with `offline: false`. */
  withoutWorker: {
    content: "test/fixtures/site",
    write: (folder) => append(folder, "site.yaml", "offline: false\n"),
  },
  /** The first author's post. */
  seed: { content: "test/fixtures/seed" },
  sample: { content: "src/content", siteUrl: "https://maru.example" },
  /** `sample` in English. */
  english: {
    content: "src/content",
    write: (folder) => writeFile(join(folder, "site.yaml"), "title: Maru\nlanguage: en\n"),
  },
  list: { content: "test/fixtures/explorer", base: "/blog/", write: plain },
  /** With a navigation, and a page as its home. */
  parts: { content: "test/fixtures/parts", write: plain },
  permalinks: { content: "test/fixtures/permalinks", base: "/log/" },
  /** With fonts of its own; one post, `/log/posts/jar/`. */
  fonts: { base: "/log/", write: writeFontSite },
  /** Texts in three languages. */
  reading: { content: "test/fixtures/reading", siteUrl: "https://maru.example", write: plain },
  /** 600 generated posts with 60 tags. */
  long: {
    async write(folder) {
      await generateProse(folder, { posts: 600, tags: 60 });
      await plain(folder);
    },
  },
  /** A page `/book/` of 850 KB, and one post. */
  book: {
    content: "test/fixtures/seed",
    async write(folder) {
      await mkdir(join(folder, "pages"));
      await writeFile(join(folder, "pages/book.md"), generateBook(850_000));
    },
  },
  /** Posts with SVGs: hostile ones, and such as programs draw. */
  svg: { write: writeSvgSite },
} satisfies Record<string, SiteSource>;

async function writeFontSite(folder: string): Promise<void> {
  await copyFile(FONT_FILES.korean, join(folder, "korean.woff2"));
  await copyFile(FONT_FILES.koreanBold, join(folder, "other.woff2"));
  const settings = "title: 글꼴\nfonts: {sans: korean.woff2, serif: other.woff2}\n";
  await writeFile(join(folder, "site.yaml"), settings);
  await plain(folder);
  const sentences =
    "달항아리는 흙으로 빚은 두 사발을 맞붙여 만든다. Moon jars are made of two bowls, 2025. ".repeat(4);
  const text = Array.from({ length: 8 }, () => sentences).join("\n\n");
  await mkdir(join(folder, "posts"));
  await writeFile(join(folder, "posts/jar.md"), `---\ntitle: 달항아리\ndate: 2025-01-22\n---\n\n${text}\n`);
}

export type SiteName = keyof typeof SOURCES;

/** Sites of the long suite alone. */
const LONG_SITES: readonly SiteName[] = ["english", "book", "withoutWorker", "svg"];

/** The sites of `npm test`. */
export const QUICK_SITES = (Object.keys(SOURCES) as SiteName[]).filter((name) => !LONG_SITES.includes(name));

/** Makes the content folder of a site. */
export async function writeSource({ content, write }: SiteSource, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (content !== undefined) await cp(content, folder, { recursive: true });
  await write?.(folder);
}

async function append(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  const former = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  await writeFile(path, former + text);
}
