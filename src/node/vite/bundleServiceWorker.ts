import type { BuildEnvironment, EnvironmentOptions, Rolldown, ViteBuilder } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";

/** The environment of Vite's in which the service worker is bundled. */
const ENVIRONMENT = "offline";

/** Entries of the worker, from the project's root. */
const ENTRIES = {
  worker: "src/client/serviceWorker/worker.ts",
  killSwitch: "src/client/serviceWorker/killSwitch.ts",
};

/** One script that every browser with service workers reads: not all of them take modules there. */
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

/** The code of the service worker of a site, or of the one that removes it where the site wants none. */
export async function bundleWorker(builder: ViteBuilder, site: Pick<Site, "offline">): Promise<string> {
  const environment = builder.environments[ENVIRONMENT] as BuildEnvironment;
  environment.config.build.rolldownOptions.input =
    site.offline === false ? ENTRIES.killSwitch : ENTRIES.worker;
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output[0].code;
}
