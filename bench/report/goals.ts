import { quantile } from "./statistics.ts";
import type { Row } from "./table.ts";

/** Goals, and the figures that decide whether they are reached. */
export interface Goal {
  label: string;
  suite: string;
  engine?: RegExp;
  name: RegExp;
  unit: Row["unit"];
  /** Share of runs that must reach the goal: 0.5 is the median, 0.95 allows single misses. */
  share: number;
  atMost?: number;
  atLeast?: number;
}

const POINTS = /(?:Performance|Accessibility|Best Practices|SEO)$/;
const BETTER = /^Maru \/ the better of Eleventy, Hugo$/;
const MARU = /^Maru$/;

export const GOALS: Record<string, Goal[]> = {
  opening: [
    goal("FCP in that of the better of Eleventy and Hugo", "open", {
      engine: BETTER,
      name: /first contentful paint$/,
      unit: "times",
      atMost: 1,
    }),
    goal("LCP in that of the better of both", "open", {
      engine: BETTER,
      name: /largest contentful paint$/,
      unit: "times",
      atMost: 0.9,
    }),
    goal("Total blocking time", "open", {
      engine: MARU,
      name: /total blocking time$/,
      unit: "ms",
      atMost: 0,
    }),
    goal("Cumulative layout shift", "open", {
      engine: MARU,
      name: /cumulative layout shift$/,
      unit: "share",
      atMost: 0,
    }),
    goal("The four scores, the lowest", "open", { engine: MARU, name: POINTS, unit: "points", atLeast: 100 }),
  ],
  moving: [
    goal("Click to painted, hovered or touched first, p95", "move", {
      engine: /^Maru, hovered first$/,
      name: /localhost$/,
      unit: "ms",
      share: 0.95,
      atMost: 50,
    }),
    goal("Click to painted, not hovered, p95, without the round trip", "move", {
      engine: /^Maru, not hovered$/,
      name: /localhost$/,
      unit: "ms",
      share: 0.95,
      atMost: 50,
    }),
    goal("Times that the peers' documents take, throttled", "move", {
      engine: /^(?:Eleventy|Hugo|Hexo) \/ Maru, hovered first$/,
      name: /Slow 4G/,
      unit: "times",
      atLeast: 5,
    }),
    goal("Back, p95", "move", {
      engine: MARU,
      name: /^Back to the list, localhost$/,
      unit: "ms",
      share: 0.95,
      atMost: 30,
    }),
    goal("Back, scroll offset difference", "move", {
      engine: MARU,
      name: /scroll offset difference$/,
      unit: "pixels",
      share: 1,
      atMost: 0,
    }),
    goal("Longest task on the way to a post of 500 KB, 4 × slower CPU", "move", {
      engine: MARU,
      name: /longest task$/,
      unit: "ms",
      share: 1,
      atMost: 50,
    }),
  ],
  building: [
    goal("1,000 posts cold, in Eleventy's time", "build", {
      engine: /^Maru \/ Eleventy$/,
      name: /^1000 posts, cold$/,
      unit: "times",
      atMost: 1,
    }),
    goal("1,000 posts cold, in Hugo's time", "build", {
      engine: /^Maru \/ Hugo$/,
      name: /^1000 posts, cold$/,
      unit: "times",
      atMost: 1,
    }),
    goal("5,000 posts cold, in Eleventy's time", "build", {
      engine: /^Maru \/ Eleventy$/,
      name: /^5000 posts, cold$/,
      unit: "times",
      atMost: 0.8,
    }),
    goal("5,000 posts cold, memory", "build", {
      engine: MARU,
      name: /^5000 posts, cold, memory$/,
      unit: "MB",
      atMost: 1024,
    }),
    goal("5,000 posts in the time of 1,000", "build", {
      engine: MARU,
      name: /^5000 \/ 1000 posts, cold$/,
      unit: "times",
      atMost: 5.5,
    }),
    goal("5,000 posts in the memory of 1,000", "build", {
      engine: MARU,
      name: /^5000 \/ 1000 posts, cold, memory$/,
      unit: "times",
      atMost: 5.5,
    }),
    goal("After one edit, 1,000 posts", "build", {
      engine: MARU,
      name: /^1000 posts, one post edited$/,
      unit: "s",
      atMost: 1,
    }),
    goal("After one edit, 5,000 posts", "build", {
      engine: MARU,
      name: /^5000 posts, one post edited$/,
      unit: "s",
      atMost: 2,
    }),
    goal("`maru build` of the sample site, cold", "sample", {
      name: /^build, cold$/,
      unit: "s",
      atMost: 1.2,
    }),
    goal("`maru dev` to its first page, sample site", "sample", {
      name: /^dev, (?:first )?start to first byte$/,
      unit: "ms",
      atMost: 1000,
    }),
    goal("`maru dev` to its first page, 1,000 posts", "dev", {
      name: /^start to first page shown, 1000 posts$/,
      unit: "ms",
      atMost: 1500,
    }),
    goal("A save shown, 1,000 posts", "dev", {
      name: /^save to shown, 1000 posts$/,
      unit: "ms",
      atMost: 300,
    }),
  ],
};

function goal(
  label: string,
  suite: string,
  rest: Omit<Goal, "label" | "suite" | "share"> & { share?: number },
): Goal {
  return { label, suite, share: 0.5, ...rest };
}

/** Returns the worst figure of a goal, or `undefined` if none was measured. */
export function reached(
  rows: readonly Row[],
  { suite, engine, name, unit, share, atLeast }: Goal,
): number | undefined {
  const found = rows.filter(
    (row) =>
      row.suite === suite &&
      row.unit === unit &&
      name.test(row.name) &&
      (engine ? engine.test(row.engine ?? "") : row.engine === undefined),
  );
  const values = found.map(({ runs }) => quantile(runs, atLeast === undefined ? share : 1 - share));
  if (values.length === 0) return undefined;
  return atLeast === undefined ? Math.max(...values) : Math.min(...values);
}

export function isMet(value: number, { atMost = Infinity, atLeast = -Infinity }: Goal): boolean {
  return value <= atMost && value >= atLeast;
}
