import { serveDev } from "../server/dev.ts";
import { listen, printUrls } from "../server/listen.ts";
import { closeOnSignal } from "../server/closeOnSignal.ts";
import type { Command } from "./command.ts";
import {
  optionText,
  OUT_OPTIONS,
  portOf,
  readProject,
  serverOptions,
  SITE_OPTIONS,
} from "./projectOptions.ts";

/** Port of the dev server, if no other is chosen. */
const PORT = 5173;

/** The output folder of builds, whose changes are ignored if it is in the content folder. */
const IGNORED_OUT_OPTIONS = {
  ...OUT_OPTIONS,
  out: { ...OUT_OPTIONS.out, description: "output folder of builds, which is not content [default: dist]" },
};

/** `maru dev`: serves the site and updates open pages when a file is saved. */
export const command: Command = {
  summary: "serve the site with its drafts, and update open pages when you save",
  positionals: "[dir]",
  options: {
    ...serverOptions(PORT),
    ...SITE_OPTIONS,
    ...IGNORED_OUT_OPTIONS,
    drafts: { type: "boolean", description: "accepted, and always on: drafts are shown" },
  },
  async run(values, positionals, openSource) {
    const started = performance.now();
    const port = portOf(values, PORT);
    const dev = await serveDev(readProject(values, positionals), await openSource?.());
    const server = await listen(dev.answer, {
      ...port,
      host: optionText(values, "host"),
      base: dev.base,
      upgrade: dev.upgrade,
    }).catch(async (cause: unknown) => {
      // Otherwise, the process would end while its threads work.
      await dev.close();
      throw cause;
    });
    closeOnSignal(async () => {
      await server.close();
      await dev.close();
    });
    console.log(`\n  Maru is ready after ${Math.ceil(performance.now() - started)} ms\n`);
    printUrls(server);
    return undefined;
  },
};
