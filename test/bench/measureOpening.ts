import { join } from "node:path";
import lighthouse from "lighthouse";
import { preview } from "vite";
import { launchBrowser } from "../support/launchBrowser.ts";
import { build, type Bench } from "./measureBuild.ts";
import type { Figure } from "./table.ts";

const RUNS = 5;
const PORT = 9333;

/** What Lighthouse says of the sample site's first page and of the first author's post, mobile settings. */
export async function measureOpening({ folder, browser: choice }: Bench): Promise<Figure[]> {
  return [
    ...(await openSite("src/content", join(folder, "sample"), choice, {
      home: "",
      "long post": "posts/on-reading/",
    })),
    ...(await openSite("test/fixtures/seed", join(folder, "seed"), choice, {
      post: "posts/the-stargate-project/",
    })),
  ];
}

async function openSite(
  content: string,
  outDir: string,
  choice: Bench["browser"],
  pages: Record<string, string>,
): Promise<Figure[]> {
  build(content, outDir);
  const server = await preview({
    build: { outDir },
    preview: { port: 0, strictPort: false },
    logLevel: "silent",
  });
  const browser = await launchBrowser({
    ...choice,
    args: [...choice.args, `--remote-debugging-port=${PORT}`],
  });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) {
      figures.push(...(await openPage(name, new URL(path, server.resolvedUrls?.local[0]).href)));
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Bytes and milliseconds are Lighthouse's own simulation of a mid-range phone on a slow line. */
async function openPage(name: string, url: string): Promise<Figure[]> {
  const figures = new Map<string, Figure>();
  const note = (what: string, unit: Figure["unit"], value: number) => {
    const figure = figures.get(what) ?? { name: `${name}: ${what}`, unit, runs: [] };
    figure.runs.push(value);
    figures.set(what, figure);
  };
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(url, { port: PORT, logLevel: "error" });
    if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
    const { categories, audits } = result.lhr;
    for (const category of Object.values(categories)) {
      note(category.title, "points", Math.round((category.score ?? 0) * 100));
      const lost = category.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
      for (const { id } of lost)
        console.log(`${name}: ${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`);
    }
    note("first contentful paint", "ms", audits["first-contentful-paint"]?.numericValue ?? NaN);
    note("largest contentful paint", "ms", audits["largest-contentful-paint"]?.numericValue ?? NaN);
    note("total blocking time", "ms", audits["total-blocking-time"]?.numericValue ?? NaN);
    note("bytes", "bytes", audits["total-byte-weight"]?.numericValue ?? NaN);
  }
  return [...figures.values()];
}
