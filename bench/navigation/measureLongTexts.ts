import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { generateBook } from "../../test/support/corpus/generateBook.ts";
import { isHydrated } from "../../test/support/page/hydrated.ts";
import { serveStatic } from "../../test/support/build/staticServer.ts";
import { build } from "../measure/servedBuild.ts";
import { CPU_SLOWDOWN } from "../measure/cpuSlowdown.ts";
import type { Figure } from "../report/table.ts";
import { startClock, timeMove } from "./clock.ts";

const BYTES = 500_000;
const BOOKS = 3;

/** Measures navigations to posts of 500 KB with a throttled processor: click to paint, and the longest task during and after. */
export async function measureLongTexts({
  folder,
  browser,
  runs,
}: {
  folder: string;
  browser: Browser;
  runs: number;
}): Promise<Figure[]> {
  const [content, outDir] = [join(folder, "content"), join(folder, "site")];
  await mkdir(join(content, "posts"), { recursive: true });
  await writeFile(join(content, "site.yaml"), "title: Plain\nogImages: false\nprecompress: false\n");
  for (let book = 0; book < BOOKS; book++) {
    const front = `---\ntitle: Book ${book}\ndate: 2020-01-0${book + 1}\n---\n\n`;
    await writeFile(join(content, "posts", `book-${book}.md`), front + generateBook(BYTES));
  }
  build(content, outDir);
  const server = await serveStatic({ "/": outDir }, { gzip: true });
  const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 390, height: 800 } });
  try {
    await startClock(page);
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: "longtask" });
    });
    const client = await page.context().newCDPSession(page);
    const throttle = (rate: number) => client.send("Emulation.setCPUThrottlingRate", { rate });
    const [moves, tasks]: [number[], number[]] = [[], []];
    for (let run = 0; run < Math.min(runs, 10); run++) {
      await throttle(1);
      await page.goto(server.url, { waitUntil: "networkidle" });
      await page.waitForFunction(isHydrated);
      const link = page.locator("main article h2 a").nth(run % BOOKS);
      await link.hover();
      await page.waitForTimeout(1000);
      await throttle(CPU_SLOWDOWN);
      await page.evaluate(() => void (Reflect.get(window, "tasks") as number[]).splice(0));
      moves.push(
        await timeMove(page, async () => {
          await page.mouse.down();
          await page.mouse.up();
        }),
      );
      await page.waitForTimeout(3000);
      // Tasks up to 50 ms are not reported: no entry means that every task was shorter.
      tasks.push(await page.evaluate(() => Math.max(50, ...(Reflect.get(window, "tasks") as number[]))));
    }
    const name = `to a post of ${BYTES / 1000} KB, CPU slowed ${CPU_SLOWDOWN} times`;
    return [
      { engine: "Maru", name, unit: "ms", runs: moves },
      { engine: "Maru", name: `${name}: longest task`, unit: "ms", runs: tasks },
    ];
  } finally {
    await page.close();
    await server.close();
  }
}
