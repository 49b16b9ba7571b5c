import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { convertQwertyToHangul, convertHangulToQwerty } from "es-hangul";
import type { Browser, Page } from "playwright-core";
import type { Manifest } from "../../src/shared/manifest/schema.ts";
import { readManifest } from "../../test/support/build/readManifest.ts";
import { launchBrowser } from "../../test/support/browser/launchBrowser.ts";
import { createRandom } from "../../test/support/generate/generatePosts.ts";
import { generateProse } from "../../test/support/generate/generateProse.ts";
import { judgeTable } from "../report/judgeTable.ts";
import type { Bench } from "./measureBuild.ts";
import { build, serveBuild } from "./servedBuild.ts";
import { allLoaded, clearBox, openBox, typeLetter, watchWorkers } from "./searchBox.ts";
import { measureFloor } from "./searchFloor.ts";
import { measureCpuSlowdown, CPU_SLOWDOWN } from "./cpuSlowdown.ts";
import type { Figure } from "../report/table.ts";
import { weighNever, weighSearch } from "./weighSearch.ts";

/** 4–5 KB each. */
const LENGTH = 4100;
const LETTERS = 100;

/** Measures recall and precision, and the cost of searching on sites of 1,000 and 10,000 posts. */
export async function measureSearch({ folder, browser: choice }: Bench): Promise<Figure[]> {
  const browser = await launchBrowser(choice);
  try {
    const figures = await judgeTable(join(folder, "table"));
    figures.push(
      ...(await measureCpuSlowdown(await browser.newPage({ serviceWorkers: "block" }))),
      await measureFloor(browser),
    );
    for (const posts of [1000, 10_000]) {
      figures.push(...(await measureSite({ folder: join(folder, String(posts)), browser, posts })));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

interface Measured {
  folder: string;
  browser: Browser;
  posts: number;
}

async function measureSite({ folder, browser, posts }: Measured): Promise<Figure[]> {
  const [content, outDir] = [join(folder, "content"), join(folder, "site")];
  await generateProse(content, { posts, tags: posts / 20, bytes: LENGTH });
  // OG images take longest and do not affect search.
  await writeFile(join(content, "site.yaml"), "title: 마루\nlanguage: ko\nogImages: false\n");
  const started = performance.now();
  build(content, outDir);
  console.log(`${posts} posts were built in ${Math.round((performance.now() - started) / 1000)} s.`);
  const manifest = await readManifest(outDir);
  const server = await serveBuild(outDir);
  try {
    const { url } = server;
    const post = new URL(manifest.posts[0]?.url ?? "", url).href;
    const words = { Korean: wordsOf(manifest, "ko"), English: wordsOf(manifest, "en") };
    const typed = await measureTyping(await browser.newPage({ serviceWorkers: "block" }), post, words);
    const weights = await weighSearch({ browser, outDir, url: post, word: words.Korean[0] as string });
    const never = await weighNever({ browser, urls: [url, post] });
    return [...typed, ...weights, never].map((figure) => ({
      ...figure,
      name: `${posts.toLocaleString("en")} posts: ${figure.name}`,
    }));
  } finally {
    await server.close();
  }
}

/** Returns words of titles across the site, until they have enough letters. */
function wordsOf({ posts }: Manifest, language: string): string[] {
  const random = createRandom(17);
  const own = posts.filter((post) => post.language === language);
  const words: string[] = [];
  while (words.flatMap(lettersOf).length < LETTERS) {
    const { title = "" } = own[Math.floor(random() * own.length)] ?? {};
    const word = title.split(" ")[words.length % 2] ?? "";
    if (word.length > 2 && !words.includes(word)) words.push(word);
  }
  return words;
}

/** Returns the input's value after each keystroke: ㄷ, 데, 델, 데이. */
function lettersOf(word: string): string[] {
  const keys = convertHangulToQwerty(word);
  const isKorean = keys !== word;
  return Array.from(keys, (_, index) => {
    const typed = keys.slice(0, index + 1);
    return isKorean ? convertQwertyToHangul(typed) : typed;
  });
}

async function measureTyping(page: Page, url: string, words: Record<string, string[]>): Promise<Figure[]> {
  const client = await page.context().newCDPSession(page);
  await watchWorkers(page);
  await openBox(page, url);
  for (const letter of ["가", "나"]) {
    await typeLetter(page, client, letter);
    await allLoaded(page);
    await clearBox(page, client, letter);
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  const figures: Figure[] = [];
  for (const [language, ofLanguage] of Object.entries(words)) {
    const painted: number[] = [];
    const slowed: number[] = [];
    for (const word of ofLanguage) {
      for (const letter of lettersOf(word)) {
        const { all, inWorker } = await typeLetter(page, client, letter);
        painted.push(all);
        // Chromium throttles only the page's thread.
        slowed.push(all + (CPU_SLOWDOWN - 1) * inWorker);
      }
      await clearBox(page, client, word);
    }
    const name = `a letter of ${language} typed, to results painted`;
    figures.push(
      { name, unit: "ms", runs: painted },
      { name: `${name}, the worker's time taken ${CPU_SLOWDOWN} times too`, unit: "ms", runs: slowed },
    );
  }
  await page.close();
  return figures;
}
