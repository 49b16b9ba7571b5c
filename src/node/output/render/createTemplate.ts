import type { CompiledSite } from "../../site/compiledSite.ts";
import type { AppBundle } from "../appBundle.ts";
import type { FontFiles } from "../fonts/fontFiles.ts";
import { bootScript, headOfBuild, preferencesScript, serifScript } from "./contentSecurityPolicy.ts";
import type { Template } from "./template.ts";

/** Creates the template of a site's pages. */
export function createTemplate(app: AppBundle, site: CompiledSite, fonts: FontFiles): Template {
  const inlined = {
    css: app.css + fonts.css,
    links: fonts.links,
    script: preferencesScript() + serifScript(fonts.serifs) + bootScript(app, site.base),
    hasComments: site.manifest.site.giscus !== undefined,
  };
  return { shell: app.html, head: headOfBuild(inlined) };
}
