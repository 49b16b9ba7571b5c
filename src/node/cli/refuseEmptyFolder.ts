import { ConfigError } from "../diagnostics/errors.js";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import type { Compilation } from "../site/siteCompiler.ts";

/**
 * Refuses a folder without content, which is most likely the wrong one. A build would replace a published site by an empty one.
 * @param name Name of the command that runs.
 * @throws {ConfigError} If the folder has neither `site.yaml` nor posts or pages.
 */
export function refuseEmptyFolder({ isEmpty }: Compilation, contentFolder: string, name: string): void {
  if (!isEmpty) return;
  throw new ConfigError(
    `There are no posts in ${shownPath(contentFolder)}: run \`npx maru init\`, or name the content folder: \`maru ${name} <folder>\`.`,
  );
}
