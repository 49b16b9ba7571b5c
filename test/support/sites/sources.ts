import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateProse } from "../generate/generateProse.ts";
import type { SiteBuild } from "../build/buildSite.ts";
import { FONT_FILES } from "../corpus/fontFiles.ts";
import { generateBook } from "../corpus/generateBook.ts";
import { writeSvgSite } from "./svgSite.ts";

/** Source of a site for the end-to-end tests. */
export interface SiteSource extends Omit<SiteBuild, "contentFolder" | "outDir"> {
  /** Content folder. The build uses a copy of it. */
  content?: string;
  /** Changes the copied content folder before the build. */
  write?(folder: string): Promise<unknown>;
}

/** Disables OG images and compressed files, which few tests use, to make the build faster. */
const skipSlowOutputs = (folder: string) =>
  append(folder, "site.yaml", "\nogImages: false\nprecompress: false\n");

/** A line that only {@link SOURCES}`.revised` contains, not `root`. */
export const ADDED_LINE = "A line that was added.";
const revise = (folder: string) => append(folder, "posts/2024/moon-jar/index.md", `\n\n${ADDED_LINE}\n`);

export const SOURCES = {
  root: { content: "test/fixtures/site" },
  blog: { content: "test/fixtures/site", base: "/blog/" },
  /** `root` with a changed post. */
  revised: { content: "test/fixtures/site", write: revise },
  /** Content of `revised` with different code of the app. */
  newCode: { content: "test/fixtures/site", write: revise, hasNewCode: true },
  /** `root` with `offline: false`. */
  withoutWorker: {
    content: "test/fixtures/site",
    write: (folder) => append(folder, "site.yaml", "offline: false\n"),
  },
  /** A real author's post. */
  seed: { content: "test/fixtures/seed" },
  sample: { content: "src/content", siteUrl: "https://maru.example" },
  /** `sample` with an English interface. */
  english: {
    content: "src/content",
    write: (folder) => writeFile(join(folder, "site.yaml"), "title: Maru\nlanguage: en\n"),
  },
  explorer: { content: "test/fixtures/explorer", base: "/blog/", write: skipSlowOutputs },
  /** A site with a navigation, and a page as its home page. */
  homePage: { content: "test/fixtures/homePage", write: skipSlowOutputs },
  permalinks: { content: "test/fixtures/permalinks", base: "/log/" },
  /** A site with the `fonts` setting and one post, `/log/posts/jar/`. */
  fonts: { base: "/log/", write: writeFontSite },
  /** Texts in three languages. */
  reading: { content: "test/fixtures/reading", siteUrl: "https://maru.example", write: skipSlowOutputs },
  /** 600 generated posts with 60 tags. */
  long: {
    async write(folder) {
      await generateProse(folder, { posts: 600, tags: 60 });
      await skipSlowOutputs(folder);
    },
  },
  /** A page `/book/` of 850 KB and one post. */
  book: {
    content: "test/fixtures/seed",
    async write(folder) {
      await mkdir(join(folder, "pages"));
      await writeFile(join(folder, "pages/book.md"), generateBook(850_000));
    },
  },
  /** Posts with hostile SVGs and with exports of drawing programs. */
  svg: { write: writeSvgSite },
} satisfies Record<string, SiteSource>;

async function writeFontSite(folder: string): Promise<void> {
  await copyFile(FONT_FILES.korean, join(folder, "korean.woff2"));
  await copyFile(FONT_FILES.koreanBold, join(folder, "other.woff2"));
  const settings = "title: 글꼴\nfonts: {sans: korean.woff2, serif: other.woff2}\n";
  await writeFile(join(folder, "site.yaml"), settings);
  await skipSlowOutputs(folder);
  const sentences =
    "달항아리는 흙으로 빚은 두 사발을 맞붙여 만든다. Moon jars are made of two bowls, 2025. ".repeat(4);
  const text = Array.from({ length: 8 }, () => sentences).join("\n\n");
  await mkdir(join(folder, "posts"));
  await writeFile(join(folder, "posts/jar.md"), `---\ntitle: 달항아리\ndate: 2025-01-22\n---\n\n${text}\n`);
}

export type SiteName = keyof typeof SOURCES;

/** Sites that only the long test suite uses. */
const LONG_SITES: readonly SiteName[] = ["english", "book", "withoutWorker", "svg"];

/** Sites of `npm test`. */
export const QUICK_SITES = (Object.keys(SOURCES) as SiteName[]).filter((name) => !LONG_SITES.includes(name));

/** Writes the content folder of a site. */
export async function writeSource({ content, write }: SiteSource, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (content !== undefined) await cp(content, folder, { recursive: true });
  await write?.(folder);
}

async function append(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  await writeFile(path, before + text);
}
