import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { gatherFigures } from "../report/figures.ts";
import { siteOf } from "../peers/maru.ts";
import { runMeasured } from "../peers/runMeasured.ts";
import type { Figure } from "../report/table.ts";
import { startDev } from "./devServer.ts";
import type { Bench } from "./measureBuild.ts";

const RUNS = 9;

/** Starts of the server, in order: `site.clean()` removes the cache before the first one. */
const STARTS = ["first start", "start"] as const;

/**
 * Measures how long an author waits for the sample site: a cold build, a build with nothing changed, and the dev server from its start to the
 * first byte of the home page.
 */
export async function measureSample({ folder, runs = RUNS }: Bench): Promise<Figure[]> {
  const { note, all } = gatherFigures();
  const site = siteOf("src/content", join(folder, "site"));
  for (let round = 0; round < runs; round++) {
    await site.clean();
    for (const what of ["cold", "nothing changed"]) {
      note({ name: `build, ${what}`, unit: "s" }, (await runMeasured(site)).seconds);
    }
    await site.clean();
    for (const what of STARTS) {
      note({ name: `dev, ${what} to first byte`, unit: "ms" }, await timeFirstByte(site.cache));
    }
  }
  return all();
}

/** Starts the server on the sample site and requests the home page. */
async function timeFirstByte(cache: string): Promise<number> {
  const started = performance.now();
  const server = await startDev("src/content", cache);
  try {
    const [response] = (await once(get(server.url), "response")) as [IncomingMessage];
    await once(response, "readable");
    const milliseconds = performance.now() - started;
    response.destroy();
    return milliseconds;
  } finally {
    await server.stop();
  }
}
