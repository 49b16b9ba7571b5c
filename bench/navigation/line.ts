import type { Page } from "playwright-core";
import { SLOWNESS } from "../measure/slowDown.ts";

/**
 * Slow 4G as DevTools and Lighthouse apply it to requests: 150 ms a round trip and 1.6 Mbit/s, by their factors for what a request adds
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
export const SLOW_4G = {
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** The line and the processor of a page. */
export interface Line {
  /** Makes the processor slower, where it is to be; and as quick as it is. */
  slow(): Promise<void>;
  quick(): Promise<void>;
}

/**
 * Slow 4G for all that a page fetches from now on, and a processor that can be made slower for the time of a move: Chromium keeps a real
 * one busy to that end, which would take from whatever runs beside.
 */
export async function throttle(page: Page): Promise<Line> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G });
  const set = async (rate: number) => void (await client.send("Emulation.setCPUThrottlingRate", { rate }));
  return { slow: () => set(SLOWNESS), quick: () => set(1) };
}

/** Line and processor as they are. */
export const UNTHROTTLED: Line = { slow: async () => undefined, quick: async () => undefined };
