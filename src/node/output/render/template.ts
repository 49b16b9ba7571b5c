import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { writePageMark } from "../../../shared/manifest/pageMark.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";
import type { RenderedPage } from "./createRender.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import { siteId } from "../../site/siteId.ts";

/** The HTML of `index.html`, and the part of the head that is the same on every page. */
export interface Template {
  /** The HTML with the placeholders `%language%`, `%BASE_URL%`, `%mark%`, `<!--head-->`, `<!--app-->`, `<!--hydration-->`. */
  shell: string;
  /**
   * HTML. In a build: the content security policy, font preloads, the stylesheet and the scripts. In development: the preferences script
   * and the fonts.
   */
  head: string;
}

interface PageOfSite {
  rendered: Pick<RenderedPage, "head" | "html" | "hydration">;
  site: Pick<CompiledSite, "base" | "manifest">;
  path: RoutePath;
  /** HTML of the page's metadata. */
  metadata: string;
}

/** Returns the HTML of a page: fills the template with the rendered page. */
export function fillTemplate(
  { shell, head }: Template,
  { rendered, site, path, metadata }: PageOfSite,
): string {
  const replacements: Record<string, string> = {
    "%language%": escapeHtml(rendered.head.language),
    "%BASE_URL%": site.base,
    "%mark%": writePageMark({ site: siteId(site), path: site.base + path.slice(1) }),
    "<!--head-->": head + metadata,
    "<!--app-->": rendered.html,
    "<!--hydration-->": `<script type="application/json" id="maru-hydration">${escapeJson(rendered.hydration)}</script>`,
  };
  // The replacements are functions: in a string, `$&` in a title would have a special meaning.
  return shell.replace(
    /%language%|%BASE_URL%|%mark%|<!--(?:head|app|hydration)-->/g,
    (placeholder) => replacements[placeholder] ?? "",
  );
}

/** Returns JSON for a script element. Escapes characters such as `<`, so that the JSON cannot close the element. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
