import type { Page } from "playwright-core";
import { CPU_SLOWDOWN } from "../measure/cpuSlowdown.ts";

/**
 * Slow 4G as applied to requests by DevTools and Lighthouse: 150 ms per round trip and 1.6 Mbit/s, with their factors per request
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
export const SLOW_4G = {
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** Throttling of a page's network and processor. */
export interface Throttling {
  /** Throttles the processor too, until `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Applies Slow 4G to a page. The processor is throttled only during a navigation, since Chromium throttles by keeping a core busy,
 * which would slow everything else.
 */
export async function throttle(page: Page): Promise<Throttling> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G });
  const set = async (rate: number) => void (await client.send("Emulation.setCPUThrottlingRate", { rate }));
  return { start: () => set(CPU_SLOWDOWN), stop: () => set(1) };
}

/** No throttling. */
export const UNTHROTTLED: Throttling = { start: async () => undefined, stop: async () => undefined };
