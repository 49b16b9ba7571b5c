import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { generateProse } from "../bench/generateProse.ts";
import type { BrowserChoice } from "./findBrowser.ts";
import { generateBook } from "./generateBook.ts";
import { ensureBrowser } from "./launchBrowser.ts";
import { runBuild } from "./runBuild.ts";

/** A site that was built and is being served. */
export interface BuiltSite {
  /** Where it is served, with its base path. */
  url: string;
  /** Its output folder. */
  folder: string;
}

declare module "vitest" {
  interface ProvidedContext {
    browser: BrowserChoice;
    /**
     * `test/fixtures/site` at `/`, the same below `/blog/`, the first author's post, the sample site, `test/fixtures/explorer`
     * below `/shelf/`, `test/fixtures/parts` with a navigation and a page for its home, `test/fixtures/permalinks` below `/log/`,
     * `test/fixtures/reading` with texts of three languages, and 600 generated posts with 60 tags and a page `/book/` of 850 KB.
     */
    sites: Record<
      "root" | "blog" | "seed" | "sample" | "shelf" | "parts" | "permalinks" | "reading" | "long",
      BuiltSite
    >;
  }
}

/** Builds the sites as an author would and serves them; finds or installs the browser to look at them in. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await ensureBrowser();
  const folder = await mkdtemp(join(tmpdir(), "maru-sites-"));
  const serve = async (name: string, base: string, contentFolder: string) => {
    const outDir = join(folder, name);
    const siteUrl = ["sample", "reading"].includes(name) ? "https://maru.example" : undefined;
    await runBuild({ contentFolder, outDir, base, siteUrl });
    const server = await preview({
      base,
      build: { outDir },
      preview: { port: 0, strictPort: false },
      logLevel: "warn",
    });
    const [url = ""] = server.resolvedUrls?.local ?? [];
    return { site: { url, folder: outDir }, server };
  };
  const longContent = join(folder, "long-content");
  await generateProse(longContent, { posts: 600, tags: 60 });
  await mkdir(join(longContent, "pages"));
  await writeFile(join(longContent, "pages", "book.md"), generateBook(850_000));
  const served = {
    root: await serve("root", "/", "test/fixtures/site"),
    blog: await serve("blog", "/blog/", "test/fixtures/site"),
    seed: await serve("seed", "/", "test/fixtures/seed"),
    sample: await serve("sample", "/", "src/content"),
    shelf: await serve("shelf", "/shelf/", "test/fixtures/explorer"),
    parts: await serve("parts", "/", "test/fixtures/parts"),
    permalinks: await serve("permalinks", "/log/", "test/fixtures/permalinks"),
    reading: await serve("reading", "/", "test/fixtures/reading"),
    long: await serve("long", "/", longContent),
  };
  const { root, blog, seed, sample, shelf, parts, permalinks, reading, long } = served;
  project.provide("browser", browser);
  project.provide("sites", {
    root: root.site,
    blog: blog.site,
    seed: seed.site,
    sample: sample.site,
    shelf: shelf.site,
    parts: parts.site,
    permalinks: permalinks.site,
    reading: reading.site,
    long: long.site,
  });
  return async () => {
    await Promise.all(Object.values(served).map(({ server }) => server.close()));
    await rm(folder, { recursive: true });
  };
}
