import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { isHydrated } from "../../test/support/page/hydrated.ts";
import { launchBrowser } from "../../test/support/browser/launchBrowser.ts";
import { serveStatic } from "../../test/support/build/staticServer.ts";
import { gatherFigures } from "../report/figures.ts";
import type { Bench } from "./measureBuild.ts";
import { measureLongTexts } from "../navigation/measureLongTexts.ts";
import { startClock, timeBack } from "../navigation/clock.ts";
import { throttle, type Throttling, UNTHROTTLED } from "../navigation/throttling.ts";
import { type Approach, APPROACHES, move, type Move, MOVES } from "../navigation/moves.ts";
import { buildSites } from "../peers/buildSites.ts";
import { maru } from "../peers/maru.ts";
import { OURS } from "../report/ratios.ts";
import { median } from "../report/statistics.ts";
import type { Figure } from "../report/table.ts";

const RUNS = 30;
const POSTS = 1000;
/** Window size of a laptop. */
const VIEWPORT = { width: 1440, height: 900 };

/**
 * Measures navigations from the click to the painted page: in the app, and as page loads on sites of other engines. It measures with
 * and without throttling of network and processor. It also measures Back and long texts. `navigation/clock.ts` explains the timing.
 */
export async function measureNavigation(bench: Bench): Promise<Figure[]> {
  const { folder, browser: choice, peers, posts = [POSTS], runs = RUNS } = bench;
  const browser = await launchBrowser(choice);
  try {
    const figures: Figure[] = [];
    for (const count of posts) {
      const sites = await buildSites(join(folder, String(count)), [maru(), ...(await peers())], count);
      figures.push(...(await measureSites({ browser, sites, isThrottled: false, runs })));
      // Only medians are used, which need fewer runs; each takes seconds.
      const fewer = Math.ceil(runs / 3);
      figures.push(...(await measureSites({ browser, sites, isThrottled: true, runs: fewer })));
    }
    return [...figures, ...(await measureLongTexts({ folder: join(folder, "long"), browser, runs }))];
  } finally {
    await browser.close();
  }
}

/** A page in which one engine's site is navigated. */
interface Opened {
  page: Page;
  throttling: Throttling;
  url: string;
  close: () => Promise<void>;
}

interface Measured {
  browser: Browser;
  /** Output folders by engine. */
  sites: Map<string, string>;
  isThrottled: boolean;
  runs: number;
}

async function measureSites({ browser, sites, isThrottled, runs }: Measured): Promise<Figure[]> {
  const { note, all } = gatherFigures();
  const network = isThrottled ? "Slow 4G, 4 × slower CPU" : "localhost";
  const pages = new Map<string, Opened>();
  for (const [engine, output] of sites) {
    const server = await serveStatic({ "/": output }, { gzip: true });
    const page = await browser.newPage({ serviceWorkers: "block", viewport: VIEWPORT });
    await startClock(page);
    const throttling = isThrottled ? await throttle(page) : UNTHROTTLED;
    pages.set(engine, {
      page,
      throttling,
      url: server.url,
      close: () => page.close().then(() => server.close()),
    });
  }
  for (const way of MOVES) {
    console.log(`Navigation, ${network}: ${way.name}`);
    // The first round warms up.
    for (let run = -1; run < runs; run++) {
      for (const [engine, opened] of pages) {
        for (const [index, approach] of APPROACHES.entries()) {
          // Page loads start with the click, so hovering makes no difference.
          if (engine !== OURS && index > 0) continue;
          const turn = (run + 1) * APPROACHES.length + index;
          const moved = await moveOnce(opened, { engine, way, approach, turn });
          if (run < 0) continue;
          const mover = engine === OURS ? `${OURS}, ${approach.name}` : engine;
          note({ engine: mover, name: `${way.name}, ${network}`, unit: "ms" }, moved.milliseconds);
          if (!moved.back) continue;
          const name = `Back to the list, ${network}`;
          note({ engine, name, unit: "ms" }, moved.back.milliseconds);
          note({ engine, name: `${name}: scroll offset difference`, unit: "pixels" }, moved.back.difference);
        }
      }
    }
  }
  for (const { close } of pages.values()) await close();
  return [...all(), ...speedups(all())];
}

interface Moved {
  milliseconds: number;
  /** Measures Back within the app, and the difference of the list's scroll position in pixels. */
  back?: { milliseconds: number; difference: number };
}

async function moveOnce(
  { page, throttling, url }: Opened,
  { engine, way, approach, turn }: { engine: string; way: Move; approach: Approach; turn: number },
): Promise<Moved> {
  await page.goto(url + way.from(turn), { waitUntil: "networkidle" });
  if (engine === OURS) await page.waitForFunction(isHydrated);
  await throttling.start();
  try {
    const milliseconds = await move(page, way, { approach, turn });
    if (engine !== OURS || way !== MOVES[0]) return { milliseconds };
    const left = await page.evaluate(() => Number(sessionStorage.getItem("bench-scrolled")));
    const back = await timeBack(page);
    return {
      milliseconds,
      back: { milliseconds: back.milliseconds, difference: Math.abs(back.scrolled - left) },
    };
  } finally {
    await throttling.stop();
  }
}

/** Returns page loads of other engines as a multiple of navigations in the app, by medians: `Hugo / Maru, hovered first`. */
function speedups(figures: readonly Figure[]): Figure[] {
  const isOurs = ({ engine }: Figure) => engine?.startsWith(OURS);
  return figures.filter(isOurs).flatMap((ours) =>
    figures
      .filter((figure) => !isOurs(figure) && figure.name === ours.name)
      .map((theirs) => ({
        engine: `${theirs.engine} / ${ours.engine}`,
        name: ours.name,
        unit: "times" as const,
        runs: [median(theirs.runs) / median(ours.runs)],
      })),
  );
}
