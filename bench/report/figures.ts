import type { Figure } from "./table.ts";

/** Collects runs of figures, in the order of their first runs. */
export function gatherFigures() {
  const gathered = new Map<string, Figure>();
  return {
    note({ engine, name, unit }: Omit<Figure, "runs">, run: number): void {
      const key = JSON.stringify([engine, name, unit]);
      const figure = gathered.get(key) ?? { ...(engine !== undefined && { engine }), name, unit, runs: [] };
      figure.runs.push(run);
      gathered.set(key, figure);
    },
    all: (): Figure[] => [...gathered.values()],
  };
}
