// Entry of `npm run bench`: installs the packages that only the benchmarks need, builds `lib/`, and runs them.
import { fileURLToPath } from "node:url";
import { installPackages } from "./installPackages.js";

const failure = installPackages(fileURLToPath(new URL(".", import.meta.url)));
if (failure !== undefined) {
  console.error(failure);
  process.exit(1);
}
const { ensureLib } = await import("../src/node/vite/ensureLib.js");
await ensureLib();
const { openRunner } = await import("../src/node/vite/openRunner.js");
const environment = await openRunner();
try {
  const { run } = await environment.runner.import("./bench/bench.ts");
  process.exitCode = await run(process.argv.slice(2));
} finally {
  await environment.close();
}
