import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "vite";
import { launchBrowser } from "../support/launchBrowser.ts";
import { generatePosts } from "./generate.ts";
import type { Bench } from "./measureBuild.ts";
import type { Figure } from "./table.ts";

const RUNS = 20;

/** From saving a post to its text in the open page, on a site of 100 posts. */
export async function measureWriting({ folder, browser: choice }: Bench): Promise<Figure[]> {
  await generatePosts(folder, 100);
  process.env["CONTENT_DIR"] = folder;
  const server = await createServer({
    server: { port: 0 },
    logLevel: "silent",
    cacheDir: join(folder, ".vite"),
  });
  await server.listen();
  const browser = await launchBrowser(choice);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}posts/post-7/`, { waitUntil: "networkidle" });
    await page.waitForFunction(() => "__reactRouterVersion" in window);
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      await appendFile(join(folder, "posts/post-7.md"), `\nSaved ${run}.\n`);
      await page.getByText(`Saved ${run}.`).waitFor();
      runs.push(performance.now() - started);
    }
    return [{ name: "save to shown, 100 posts", unit: "ms", runs }];
  } finally {
    await browser.close();
    await server.close();
    delete process.env["CONTENT_DIR"];
  }
}
