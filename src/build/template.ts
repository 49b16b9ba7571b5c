import type { RenderedPage } from "../model/library.ts";
import { FEED_FILE } from "../model/paths.ts";
import { isDraftAt } from "./drafts.ts";
import type { CompiledSite } from "./site.ts";

/** `index.html` and what goes into its head on every route alike. */
export interface Template {
  /** The shell, with the places `%language%`, `%BASE_URL%`, `<!--head-->`, `<!--app-->`, `<!--hydration-->`. */
  shell: string;
  /** The policy, the one stylesheet and the boot script of a build; nothing in development. */
  head: string;
}

interface PageOfSite {
  rendered: RenderedPage;
  /** Address below the base. */
  path: string;
  site: CompiledSite;
}

/** Puts a rendered page into the shell. */
export function fillTemplate({ shell, head }: Template, { rendered, path, site }: PageOfSite): string {
  const { url } = site.manifest.site;
  const canonical = url && rendered.status === 200 ? url + site.base + path.slice(1) : undefined;
  const places: Record<string, string> = {
    "%language%": escapeHtml(rendered.head.language),
    "%BASE_URL%": site.base,
    "<!--head-->": [
      head,
      `<title>${escapeHtml(rendered.head.title)}</title>`,
      `<meta name="description" content="${escapeHtml(rendered.head.description)}" />`,
      canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}" />` : "",
      url ? feedLinks(path, site) : "",
      isDraftAt(path, site) ? '<meta name="robots" content="noindex" />' : "",
    ].join(""),
    "<!--app-->": rendered.html,
    "<!--hydration-->": `<script type="application/json" id="maru-hydration">${escapeJson(rendered.hydration)}</script>`,
  };
  // A function as replacement: `$&` in a title would otherwise be read as a pattern.
  return shell.replace(
    /%language%|%BASE_URL%|<!--(?:head|app|hydration)-->/g,
    (place) => places[place] ?? "",
  );
}

/** The feed of the site, and that of the collection whose list this is. */
function feedLinks(path: string, { base, manifest: { site } }: CompiledSite): string {
  const section = site.sections?.find((each) => each.path === path);
  const feeds = [
    { title: site.title, list: "/" },
    ...(section?.path ? [{ title: section.name, list: section.path }] : []),
  ];
  return feeds
    .map(({ title, list }) => {
      const href = escapeHtml(base + list.slice(1) + FEED_FILE);
      return `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(title)}" href="${href}" />`;
    })
    .join("");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** JSON that can stand in a script element: nothing in it can close the element. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
