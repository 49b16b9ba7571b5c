// Runs `npm run build`, `npm run dev` and `npm start`. `MIMALLOC_PURGE_DELAY=0` makes the bundler return freed memory to the system
// immediately, which reduces the peak memory of a build by a fifth (`docs/performance.md`). It must be set before the bundler is loaded:
// https://microsoft.github.io/mimalloc/environment.html
import module from "node:module";
import { readOptions, usage } from "./options.js";
import { endOnError } from "./endOnError.js";
import { startVite } from "./startVite.js";

process.env.MIMALLOC_PURGE_DELAY ??= "0";
module.enableCompileCache?.();
const fail = endOnError({
  choosePort: process.argv[2] === "preview" ? undefined : "`npm run dev -- --port 5174`",
});
try {
  const { command, values } = readOptions(process.argv.slice(2));
  if (command === "version") {
    const { version } = await import("vite");
    console.log(`vite/${version} ${process.platform}-${process.arch} node-${process.version}`);
  } else if (command === "help") {
    console.log(
      `node src/node/cli/vite.js <command> [options]: ${usage()} Options: https://vite.dev/guide/cli`,
    );
  } else {
    await startVite(command, values);
  }
} catch (cause) {
  fail(cause);
}
