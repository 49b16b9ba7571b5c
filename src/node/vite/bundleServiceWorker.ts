import type { BuildEnvironment, EnvironmentOptions, Rolldown, ViteBuilder } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";

/** Vite environment of the service worker. */
const ENVIRONMENT = "offline";

/** Entries of the worker, from the project's root. */
const ENTRIES = {
  worker: "src/client/serviceWorker/worker.ts",
  killSwitch: "src/client/serviceWorker/killSwitch.ts",
};

/** Configuration of that environment. The output is a single classic script: not all browsers support modules as service workers. */
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

/** Returns the code of the site's service worker. With `offline: false` it only removes the one of earlier builds. */
export async function bundleWorker(builder: ViteBuilder, site: Pick<Site, "offline">): Promise<string> {
  const environment = builder.environments[ENVIRONMENT] as BuildEnvironment;
  environment.config.build.rolldownOptions.input =
    site.offline === false ? ENTRIES.killSwitch : ENTRIES.worker;
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output[0].code;
}
