// Entry of `npm run bench`: installs the packages that only the benchmarks need, then runs them.
import { fileURLToPath } from "node:url";
import { endOnError } from "../src/node/cli/endOnError.js";
import { installPackages } from "./installPackages.js";

const fail = endOnError();
const failure = installPackages(fileURLToPath(new URL(".", import.meta.url)));
if (failure !== undefined) {
  console.error(failure);
  process.exit(1);
}
// Not before errors are handled: it imports a package.
const { openRunner } = await import("../src/node/cli/openRunner.js").catch(fail);
const environment = await openRunner().catch(fail);
try {
  const { run } = await environment.runner.import("./bench/bench.ts");
  process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
  fail(cause);
} finally {
  await environment.close();
}
