import type { Page } from "playwright-core";
import type { Figure } from "../report/table.ts";

/** Factor by which the page's processor is throttled. */
export const CPU_SLOWDOWN = 4;

/** Measures the factor by which throttling slows a loop: on the page's thread, and in a worker, which is not throttled. */
export async function measureCpuSlowdown(page: Page): Promise<Figure[]> {
  const client = await page.context().newCDPSession(page);
  const throttle = (rate: number) => client.send("Emulation.setCPUThrottlingRate", { rate });
  const names = ["on the page's thread", "in a worker"] as const;
  const runs: number[][] = [[], []];
  for (let run = 0; run < 5; run++) {
    await throttle(1);
    const usual = await timeLoops(page);
    await throttle(CPU_SLOWDOWN);
    const slowed = await timeLoops(page);
    usual.forEach((milliseconds, index) => runs[index]?.push((slowed[index] as number) / milliseconds));
  }
  await throttle(1);
  await client.detach();
  return names.map((name, index) => ({
    name: `a loop ${name}, CPU slowed ${CPU_SLOWDOWN} times`,
    unit: "times",
    runs: runs[index] as number[],
  }));
}

/** Milliseconds of the same loop on the page's thread and in a worker. */
function timeLoops(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const loop = () => {
      const started = performance.now();
      let sum = 0;
      for (let step = 0; step < 30_000_000; step++) sum = (sum + step * step) % 1_000_003;
      return sum < 0 ? NaN : performance.now() - started;
    };
    const source = new Blob([`postMessage((${loop.toString()})())`], { type: "text/javascript" });
    const url = URL.createObjectURL(source);
    const worker = new Worker(url);
    const inWorker = await new Promise<number>((resolve) => {
      worker.addEventListener("message", ({ data }) => resolve(data as number));
    });
    worker.terminate();
    URL.revokeObjectURL(url);
    return [loop(), inWorker];
  });
}
