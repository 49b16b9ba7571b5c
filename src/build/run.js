// Node 20 does not run TypeScript: Vite's runner does, with what is installed anyway. `node src/build/run.js check`
import { runnerImport } from "vite";

const COMMANDS = {
  check: "src/build/commands/check.ts",
  new: "src/build/commands/new.ts",
  adopt: "src/build/commands/adopt.ts",
  bench: "test/bench/bench.ts",
};

const [name, ...options] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) throw new Error(`Commands are ${Object.keys(COMMANDS).join(", ")}.`);
const { module } = await runnerImport(`./${COMMANDS[name]}`, { configFile: false, logLevel: "error" });
process.exitCode = await module.run(options);
