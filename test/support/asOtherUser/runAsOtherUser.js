// Runs the function `run` of a TypeScript module: `node test/support/asOtherUser/runAsOtherUser.js <module> [arguments]`
import { openRunner } from "../../../src/node/vite/openRunner.js";

const [path, ...options] = process.argv.slice(2);
const environment = await openRunner();
const module = await environment.runner.import(path);
process.exitCode = await module.run(options);
await environment.close();
