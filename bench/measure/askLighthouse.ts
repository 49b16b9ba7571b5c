import lighthouse from "lighthouse";
import type { Figure } from "../report/table.ts";

const AUDITS: Record<string, { name: string; unit: Figure["unit"] }> = {
  "first-contentful-paint": { name: "first contentful paint", unit: "ms" },
  "largest-contentful-paint": { name: "largest contentful paint", unit: "ms" },
  "total-blocking-time": { name: "total blocking time", unit: "ms" },
  "cumulative-layout-shift": { name: "cumulative layout shift", unit: "share" },
  "total-byte-weight": { name: "bytes", unit: "bytes" },
};

interface Measurement {
  name: string;
  unit: Figure["unit"];
  value: number;
}

/**
 * Runs Lighthouse with its mobile settings in the browser whose debugger is at `port`. Milliseconds are Lighthouse's simulation of a
 * mid-range phone on a slow connection. `onLoss` is called with each audit that costs points.
 */
export async function askLighthouse(
  url: string,
  port: number,
  onLoss: (loss: string) => void = () => undefined,
): Promise<Measurement[]> {
  const result = await lighthouse(url, { port, logLevel: "error" });
  if (!result) throw new Error(`Lighthouse returned no result for ${url}.`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ title, score, auditRefs }) => {
    for (const { id, weight } of auditRefs) {
      if (weight === 0 || (audits[id]?.score ?? 1) === 1) continue;
      onLoss(`${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`);
    }
    return { name: title, unit: "points" as const, value: Math.round((score ?? 0) * 100) };
  });
  return [
    ...scores,
    ...Object.entries(AUDITS).map(([id, figure]) => ({ ...figure, value: audits[id]?.numericValue ?? NaN })),
  ];
}
