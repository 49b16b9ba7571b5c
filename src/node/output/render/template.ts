import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { writePageMark } from "../../../shared/manifest/pageMark.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";
import type { RenderedPage } from "./createRender.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";
import { siteId } from "../../site/siteId.ts";

/** `index.html` and what goes into its head on every route alike. */
export interface Template {
  /** The shell, with the places `%language%`, `%BASE_URL%`, `%mark%`, `<!--head-->`, `<!--app-->`, `<!--hydration-->`. */
  shell: string;
  /** The policy, the one stylesheet and the boot script of a build; nothing in development. */
  head: string;
}

interface PageOfSite {
  rendered: Pick<RenderedPage, "head" | "html" | "hydration">;
  site: Pick<CompiledSite, "base" | "manifest">;
  /** Its address below the base, percent-encoded. */
  path: RoutePath;
  /** What the page says of itself in its head, as HTML. */
  said: string;
}

/** Puts a rendered page into the shell. */
export function fillTemplate({ shell, head }: Template, { rendered, site, path, said }: PageOfSite): string {
  const places: Record<string, string> = {
    "%language%": escapeHtml(rendered.head.language),
    "%BASE_URL%": site.base,
    "%mark%": writePageMark({ site: siteId(site), path: site.base + path.slice(1) }),
    "<!--head-->": head + said,
    "<!--app-->": rendered.html,
    "<!--hydration-->": `<script type="application/json" id="maru-hydration">${escapeJson(rendered.hydration)}</script>`,
  };
  // A function as replacement: `$&` in a title would otherwise be read as a pattern.
  return shell.replace(
    /%language%|%BASE_URL%|%mark%|<!--(?:head|app|hydration)-->/g,
    (place) => places[place] ?? "",
  );
}

/** JSON that can stand in a script element: nothing in it can close the element. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
