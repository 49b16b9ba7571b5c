// @ts-check
import { createRunnableDevEnvironment, resolveConfig } from "vite";

/**
 * Opens a Vite environment, whose `runner` can import TypeScript modules. Node 20 itself cannot. The runner writes no files. Vite's `runnerImport` is not used, because it closes the runner after the import: later dynamic imports would
 * fail.
 */
export async function openRunner() {
  const resolve = { external: /** @type {const} */ (true), mainFields: [], conditions: ["node"] };
  const environments = {
    command: { consumer: /** @type {const} */ ("server"), dev: { moduleRunnerTransform: true }, resolve },
  };
  const config = await resolveConfig(
    { configFile: false, envDir: false, logLevel: "error", environments },
    "serve",
  );
  const environment = createRunnableDevEnvironment("command", config, {
    runnerOptions: { hmr: false },
    hot: false,
  });
  await environment.init();
  return environment;
}
