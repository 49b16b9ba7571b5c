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
  /** Folder of the suite; it is removed afterwards. */
  folder: string;
  browser: BrowserChoice;
  /** Returns the engines that Maru is compared with; they are looked up once. */
  peers: () => Promise<Engine[]>;
  /** Overrides the suite's numbers of posts. */
  posts: number[] | undefined;
  /** Overrides the suite's number of runs. */
  runs: number | undefined;
}

/** Minimum number of posts for which the other engines are measured too. */
const FOR_PEERS = 1000;

/**
 * Measures seconds and memory of builds including the start of the process: without any cache, with nothing changed, and after an
 * edit of one post. Engines take turns, so that a slower phase of the machine affects all.
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

/** Returns the durations at the largest number of posts as a multiple of those at the smallest (of those with all engines): 5,000 / 1,000. */
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
