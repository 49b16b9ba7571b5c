#!/usr/bin/env node
// The command `maru`. Code is imported after the compile cache is enabled, so that Node caches it too.
import module from "node:module";

// Node 20 has no compile cache.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
