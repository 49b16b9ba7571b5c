import { buildSite } from "./buildSite.ts";
import type { Command } from "./command.ts";
import { DRAFTS_OPTION, OUT_OPTIONS, readProject, SITE_OPTIONS } from "./projectOptions.ts";

/** `maru build`: writes the site as static files. */
export const command: Command = {
  summary: "write the site to a folder, for any static host",
  positionals: "[dir]",
  options: { ...OUT_OPTIONS, ...SITE_OPTIONS, drafts: DRAFTS_OPTION },
  async run(values, positionals) {
    await buildSite(readProject(values, positionals));
    return 0;
  },
};
