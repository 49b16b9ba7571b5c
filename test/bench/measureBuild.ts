import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { BrowserChoice } from "../support/findBrowser.ts";
import { generatePosts } from "./generate.ts";
import type { Figure } from "./table.ts";

export interface Bench {
  /** A folder of the suite's own; it is removed afterwards. */
  folder: string;
  browser: BrowserChoice;
}

/** Builds a content folder as an author would, in a process of its own. */
export function build(contentFolder: string, outDir: string): void {
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", outDir], {
    env: { ...process.env, CONTENT_DIR: contentFolder },
    stdio: "pipe",
  });
}

/** How long whole builds of 100 and 1,000 posts take, the process's start included. */
export async function measureBuild({ folder }: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [100, 1000]) {
    const content = join(folder, String(count));
    await generatePosts(content, count);
    const runs = [];
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      build(content, join(folder, `${count}-site`));
      runs.push((performance.now() - started) / 1000);
    }
    figures.push({ name: `build ${count} posts`, unit: "s", runs });
  }
  return figures;
}
