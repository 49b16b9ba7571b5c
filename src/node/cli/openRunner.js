// @ts-check
import { createRunnableDevEnvironment, resolveConfig } from "vite";

/**
 * Opens what runs TypeScript, which Node 20 does not: Vite's runner, which is installed anyway and writes no files. It isn't
 * `runnerImport`, since that closes the runner before the code has run, and what the code imports on its way fails.
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
