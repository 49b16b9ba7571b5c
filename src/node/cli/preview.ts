import { join } from "node:path";
import { ConfigError } from "../diagnostics/errors.js";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { isPresent } from "../files/readIfPresent.ts";
import { recoverKilledBuild } from "../output/stage.ts";
import { openPreview } from "../server/preview.ts";
import { printUrls } from "../server/listen.ts";
import type { Command } from "./command.ts";
import {
  BASE_OPTION,
  OUT_OPTIONS,
  optionText,
  portOf,
  readProject,
  serverOptions,
} from "./projectOptions.ts";

/** Port of the preview, if no other is chosen. */
const PORT = 4173;

/** `maru preview`: serves the output of a build as static hosts do. */
export const command: Command = {
  summary: "serve the built site, as a static host does",
  positionals: "[dir]",
  argument: "accepted, but not needed: the site is in the output folder",
  options: { ...OUT_OPTIONS, ...serverOptions(PORT), base: BASE_OPTION },
  async run(values, positionals) {
    const { outDir, base } = readProject(values, positionals);
    await recoverKilledBuild(outDir);
    if (!isPresent(join(outDir, "index.html"))) {
      throw new ConfigError(
        `There is no site in ${shownPath(outDir)}; build it with \`npm run build\`, or choose the folder of a built site with \`--out\`.`,
      );
    }
    const server = await openPreview({
      outDir,
      base,
      ...portOf(values, PORT),
      host: optionText(values, "host"),
    });
    printUrls(server);
    return undefined;
  },
};
