// Entry of the thread that bundles with Vite. Written in JavaScript, because Node 20 does not run TypeScript.
import { workerData } from "node:worker_threads";
import { build } from "vite";

await build(workerData);
