// What a thread runs that bundles with Vite. Node 20 runs no TypeScript, and Vite has to be loaded there anew.
import { workerData } from "node:worker_threads";
import { build } from "vite";

await build(workerData);
