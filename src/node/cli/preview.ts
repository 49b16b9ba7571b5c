import { join, resolve } from "node:path";
import { ConfigError } from "../diagnostics/errors.js";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { isPresent } from "../files/readIfPresent.ts";
import { RECORD_FILE } from "../files/recordFile.ts";
import { recoverKilledBuild } from "../output/stage.ts";
import { openPreview } from "../server/preview.ts";
import { printUrls } from "../server/listen.ts";
import { closeOnSignal } from "../server/closeOnSignal.ts";
import type { Command, Values } from "./command.ts";
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
  argument: "content folder, or folder of a built site [default: the site in dist]",
  options: { ...OUT_OPTIONS, ...serverOptions(PORT), base: BASE_OPTION },
  async run(values, positionals) {
    const { base } = readProject(values, positionals);
    const port = portOf(values, PORT);
    const outDir = await findSite(values, positionals);
    const server = await openPreview({
      outDir,
      base,
      ...port,
      host: optionText(values, "host"),
    });
    closeOnSignal(server.close);
    printUrls(server);
    return undefined;
  },
};

/**
 * Returns the folder of the built site: `--out`, the argument if it is the output of a build, `dist` in the argument, or `dist`, to which a
 * build of the argument writes. Recovers it if a build was killed.
 * @throws {ConfigError} If there is no site.
 */
async function findSite(values: Values, [dir]: readonly string[]): Promise<string> {
  const out = optionText(values, "out");
  const isByArgument = dir !== undefined && out === undefined;
  const folders = isByArgument
    ? [dir, join(dir, "dist"), ...(isPresent(dir) ? ["dist"] : [])]
    : [out ?? "dist"];
  for (const folder of folders.map((each) => resolve(each))) {
    await recoverKilledBuild(folder);
    // The argument may be a content folder, which may contain an `index.html`, too.
    const file = isByArgument && folder === resolve(dir) ? RECORD_FILE : "index.html";
    if (isPresent(join(folder, file))) return folder;
  }
  throw new ConfigError(
    `There is no site in ${folders.map(shownPath).join(" or ")}; build it with \`npm run build\`, or choose the folder of a built site with \`--out\`.`,
  );
}
