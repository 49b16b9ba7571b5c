import type { BuildEnvironment, EnvironmentOptions, Rolldown, ViteBuilder } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";

/** Name of the service worker's Vite environment. */
const ENVIRONMENT = "offline";

/** Entries of the service worker, relative to the project's root. A build uses `killSwitch` if `offline` is false, otherwise `worker`. */
const ENTRIES = {
  worker: "src/client/serviceWorker/worker.ts",
  killSwitch: "src/client/serviceWorker/killSwitch.ts",
};

/**
 * Configuration of the service worker's environment. The output is a single classic script, because not all browsers support modules as
 * service workers.
 */
export const WORKER_ENVIRONMENT = {
  [ENVIRONMENT]: {
    consumer: "client",
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: ENTRIES.worker,
        checks: { bundlerTimings: false },
        output: { format: "iife", entryFileNames: WORKER_FILE, codeSplitting: false },
      },
    },
  },
} satisfies Record<string, EnvironmentOptions>;

/**
 * Returns the code of the site's service worker. With `offline: false`, the code only removes the service worker that earlier builds of the
 * site installed in browsers.
 */
export async function bundleWorker(builder: ViteBuilder, site: Pick<Site, "offline">): Promise<string> {
  const environment = builder.environments[ENVIRONMENT] as BuildEnvironment;
  environment.config.build.rolldownOptions.input =
    site.offline === false ? ENTRIES.killSwitch : ENTRIES.worker;
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output[0].code;
}
