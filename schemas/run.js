// Writes the generated schemas and tables: `node schemas/run.js`.
import { openRunner } from "../src/node/vite/openRunner.js";

const environment = await openRunner();
const { writeFiles } = await environment.runner.import("./schemas/generate.ts");
await writeFiles();
await environment.close();
