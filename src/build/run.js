// Node 20 does not run TypeScript: Vite's runner does, with what is installed anyway. `node src/build/run.js check`
import { createRunnableDevEnvironment, resolveConfig } from "vite";

const COMMANDS = {
  check: "src/build/commands/check.ts",
  new: "src/build/commands/new.ts",
  adopt: "src/build/commands/adopt.ts",
  bench: "test/bench/bench.ts",
};

const [name, ...options] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) throw new Error(`Commands are ${Object.keys(COMMANDS).join(", ")}.`);
// Not `runnerImport`: it closes the runner before the command has run, and what that imports on its way fails.
const resolve = { external: true, mainFields: [], conditions: ["node"] };
const environments = { command: { consumer: "server", dev: { moduleRunnerTransform: true }, resolve } };
const config = await resolveConfig(
  { configFile: false, envDir: false, logLevel: "error", environments },
  "serve",
);
const environment = createRunnableDevEnvironment("command", config, {
  runnerOptions: { hmr: false },
  hot: false,
});
await environment.init();
try {
  const module = await environment.runner.import(`./${COMMANDS[name]}`);
  process.exitCode = await module.run(options);
} finally {
  await environment.close();
}
