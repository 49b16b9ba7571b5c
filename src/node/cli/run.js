// Runs the commands that do not start Vite: `node src/node/cli/run.js check`.
import { endOnError } from "./endOnError.js";

const COMMANDS = {
  check: "src/node/cli/check.ts",
  new: "src/node/cli/new.ts",
  adopt: "src/node/cli/migrate.ts",
};

const fail = endOnError();
const [name, ...options] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`Commands are ${Object.keys(COMMANDS).join(", ")}.`);
  process.exit(1);
}
// Imported after `endOnError` is called, because `openRunner.js` imports a package that may not be installed.
const { openRunner } = await import("./openRunner.js").catch(fail);
const environment = await openRunner().catch(fail);
try {
  const module = await environment.runner.import(`./${COMMANDS[name]}`);
  process.exitCode = await module.run(options);
} catch (cause) {
  fail(cause);
} finally {
  await environment.close();
}
