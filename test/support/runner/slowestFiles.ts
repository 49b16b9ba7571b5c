import type { Reporter, TestModule } from "vitest/node";

/** How many files are listed. */
const COUNT = 10;

/** Prints the slowest test files at the end of a run, so that what makes the loop slow is seen early. */
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
    console.log(`\nThe ${COUNT} slowest of ${files.length} test files, of ${all.toFixed(0)} s in all:`);
    for (const { name, seconds } of files.slice(0, COUNT)) {
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
    }
  }
}

/** Imports, hooks and tests of a file, in seconds. */
function secondsOf(module: TestModule): number {
  const { collectDuration, setupDuration, duration } = module.diagnostic();
  return (collectDuration + setupDuration + duration) / 1000;
}
