import { join } from "node:path";
import { launchBrowser } from "../../test/support/browser/launchBrowser.ts";
import { serveStatic } from "../../test/support/build/staticServer.ts";
import { askLighthouse } from "./askLighthouse.ts";
import { gatherFigures } from "../report/figures.ts";
import type { Bench } from "./measureBuild.ts";
import { build, serveBuild } from "./servedBuild.ts";
import { buildSites } from "../peers/buildSites.ts";
import { maru } from "../peers/maru.ts";
import { ratiosOf, ratiosToBest } from "../report/ratios.ts";
import type { Figure } from "../report/table.ts";

const RUNS = 5;
const PORT = 9333;
/** The engines whose pages open fastest. */
const FASTEST = ["Eleventy", "Hugo"];
const PAGES = { home: "", post: "posts/post-7/", "tag page": "tags/tag-3/" };

/**
 * Measures with Lighthouse: pages of the sample site, a post of a real author, and the same generated posts built by Maru and other
 * engines.
 */
export async function measurePageLoads(bench: Bench): Promise<Figure[]> {
  const { folder, browser: choice, peers, posts = [100, 10_000], runs = RUNS } = bench;
  const browser = await launchBrowser({
    ...choice,
    args: [...choice.args, `--remote-debugging-port=${PORT}`],
  });
  try {
    const figures = [
      ...(await openSite("src/content", join(folder, "sample"), runs, {
        "sample, home": "",
        "sample, long post": "posts/on-reading/",
      })),
      ...(await openSite("test/fixtures/seed", join(folder, "seed"), runs, {
        "seed, post": "posts/the-stargate-project/",
      })),
    ];
    const fastest = (await peers()).filter(({ name }) => FASTEST.includes(name));
    for (const count of posts) {
      const sites = await buildSites(join(folder, String(count)), [maru(), ...fastest], count);
      figures.push(...(await openPeers(sites, count, runs)));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function openSite(
  content: string,
  outDir: string,
  runs: number,
  pages: Record<string, string>,
): Promise<Figure[]> {
  build(content, outDir);
  const server = await serveBuild(outDir);
  const { note, all } = gatherFigures();
  try {
    for (const [page, path] of Object.entries(pages)) {
      const url = new URL(path, server.url).href;
      for (let run = 0; run < runs; run++) {
        const audits = await askLighthouse(url, PORT, (loss) => console.log(`${page}: ${loss}`));
        for (const { name, unit, value } of audits) note({ name: `${page}: ${name}`, unit }, value);
      }
    }
    return all();
  } finally {
    await server.close();
  }
}

/** Measures the engines in turns, so that other load affects all. The first round is a warm-up and does not count. */
async function openPeers(sites: Map<string, string>, count: number, runs: number): Promise<Figure[]> {
  const servers = new Map<string, Awaited<ReturnType<typeof serveStatic>>>();
  for (const [engine, output] of sites)
    servers.set(engine, await serveStatic({ "/": output }, { gzip: true }));
  const { note, all } = gatherFigures();
  try {
    for (let run = -1; run < runs; run++) {
      for (const [page, path] of Object.entries(PAGES)) {
        for (const [engine, { url }] of servers) {
          const audits = await askLighthouse(url + path, PORT);
          if (run < 0) continue;
          for (const { name, unit, value } of audits) {
            note({ engine, name: `${count} posts, ${page}: ${name}`, unit }, value);
          }
        }
      }
    }
  } finally {
    await Promise.all([...servers.values()].map((server) => server.close()));
  }
  const paints = all().filter(({ name }) => /paint$|bytes$/.test(name));
  return [...all(), ...ratiosOf(paints), ...ratiosToBest(paints, FASTEST)];
}
