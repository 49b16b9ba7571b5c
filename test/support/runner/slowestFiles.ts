import type { Reporter, TestModule } from "vitest/node";

/** Number of listed files. */
const COUNT = 10;

/** Prints the slowest test files at the end of a run. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= COUNT) return;
    const files = modules
      .map((module) => ({
        name: `${module.project.name}  ${module.relativeModuleId}`,
        seconds: secondsOf(module),
      }))
      .toSorted((one, other) => other.seconds - one.seconds);
    const all = files.reduce((sum, { seconds }) => sum + seconds, 0);
    console.log(`\nThe ${COUNT} slowest of ${files.length} test files (total ${all.toFixed(0)} s):`);
    for (const { name, seconds } of files.slice(0, COUNT)) {
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
    }
  }
}

/** Returns the duration of a file's imports, hooks and tests, in seconds. */
function secondsOf(module: TestModule): number {
  const { collectDuration, setupDuration, duration } = module.diagnostic();
  return (collectDuration + setupDuration + duration) / 1000;
}
