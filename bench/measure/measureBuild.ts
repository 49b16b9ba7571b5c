import { execFileSync } from "node:child_process";
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserChoice } from "../../test/support/browser/findBrowser.ts";
import { gatherFigures } from "../report/figures.ts";
import { generatePosts } from "../../test/support/generate/generatePosts.ts";
import { checkOutput } from "../peers/checkOutput.ts";
import type { Engine, Site } from "../peers/engine.ts";
import { maru } from "../peers/maru.ts";
import { type Measured, runMeasured } from "../peers/runMeasured.ts";
import { ratiosOf } from "../report/ratios.ts";
import { median } from "../report/statistics.ts";
import type { Figure } from "../report/table.ts";

export interface Bench {
  /** A folder of the suite's own; it is removed afterwards. */
  folder: string;
  browser: BrowserChoice;
  /** What Maru is measured against, found once. */
  peers: () => Promise<Engine[]>;
  /** Numbers of posts in place of the suite's own. */
  posts: number[] | undefined;
  /** How often, in place of the suite's own. */
  runs: number | undefined;
}

/** Builds a content folder as an author would, in a process of its own. */
export function build(contentFolder: string, outDir: string): void {
  execFileSync(process.execPath, ["src/node/cli/vite.js", "build", "--outDir", outDir], {
    env: { ...process.env, CONTENT_DIR: contentFolder },
    stdio: "pipe",
  });
}

/** With so many posts the peers are measured too. */
const FOR_PEERS = 1000;

/**
 * Seconds and memory of builds, processes' starts included: with no cache of any kind, again with nothing changed, and again after an
 * edit of one post. The engines take turns, so that a machine that becomes slower does so for all.
 */
export async function measureBuild(bench: Bench): Promise<Figure[]> {
  const counts = bench.posts ?? [100, 1000];
  const figures: Figure[] = [];
  for (const count of counts) figures.push(...(await measureCount(bench, count)));
  return [...figures, ...linearity(figures, counts)];
}

async function measureCount({ folder, peers, runs }: Bench, count: number): Promise<Figure[]> {
  const root = join(folder, String(count));
  const tags = await generatePosts(root, count);
  const engines = [maru(), ...(count >= FOR_PEERS ? await peers() : []), maru({ full: true })];
  const sites: Site[] = [];
  for (const engine of engines) {
    sites.push(await engine.prepare(join(root, engine.name), join(root, "posts")));
  }
  const { note, all } = gatherFigures();
  const noteBuild = (engine: string, what: string, { seconds, megabytes }: Measured) => {
    note({ engine, name: `${count} posts, ${what}`, unit: "s" }, seconds);
    if (megabytes === undefined) return;
    note({ engine, name: `${count} posts, ${what}, memory`, unit: "MB" }, megabytes);
  };
  const rounds = runs ?? (count <= 1000 ? 5 : 3);
  for (let round = 0; round < rounds; round++) {
    for (const site of sites) {
      console.log(`${count} posts, round ${round + 1} of ${rounds}: ${site.engine}`);
      await site.clean();
      noteBuild(site.engine, "cold", await measureChecked(site, { posts: count, tags }));
      noteBuild(site.engine, "nothing changed", await measureChecked(site, { posts: count, tags }));
      const edited = { post: "post-7", sentence: `Edited in round ${round}.` };
      await appendFile(join(site.posts, `${edited.post}.md`), `\n${edited.sentence}\n`);
      noteBuild(site.engine, "one post edited", await measureChecked(site, { posts: count, tags, edited }));
    }
  }
  await rm(root, { recursive: true });
  return [...all(), ...ratiosOf(all())];
}

async function measureChecked(site: Site, expected: Parameters<typeof checkOutput>[1]): Promise<Measured> {
  const measured = await runMeasured(site);
  await checkOutput(site, expected);
  return measured;
}

/** How many times longer the most posts take than the fewest for which the peers were measured too: 5,000 to 1,000. */
function linearity(figures: readonly Figure[], counts: readonly number[]): Figure[] {
  const sorted = counts.filter((count) => count >= FOR_PEERS).toSorted((a, b) => a - b);
  const [few, many] = [sorted[0], sorted.at(-1)];
  if (few === undefined || many === undefined || few === many) return [];
  const named = (engine: string | undefined, name: string) =>
    figures.find((figure) => figure.engine === engine && figure.name === name);
  return ["cold", "cold, memory"].flatMap((what) =>
    figures
      .filter(({ name, unit }) => name === `${many} posts, ${what}` && unit !== "times")
      .flatMap(({ engine, runs }) => {
        const less = named(engine, `${few} posts, ${what}`);
        const ratio = less ? median(runs) / median(less.runs) : NaN;
        return less && engine !== undefined
          ? [{ engine, name: `${many} / ${few} posts, ${what}`, unit: "times" as const, runs: [ratio] }]
          : [];
      }),
  );
}
