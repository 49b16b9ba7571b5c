import { createHash } from "node:crypto";
import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { GISCUS } from "../../../shared/urls/giscus.ts";
import { SELECTION_QUERY } from "../../../shared/urls/routes.ts";
import { BACKGROUNDS, PREFERENCES_KEY } from "../../../shared/preferences/preferences.ts";
import type { AppBundle } from "../appBundle.ts";
import { FRAMES } from "../../markdown/embeds/players.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";

/** What every page of a build contains in its head. */
export interface Inlined {
  /** Contents of the `<style>` element. */
  css: string;
  /** Contents of the `<script>` element. */
  script: string;
  /** `<link>` elements that preload files which the stylesheet uses. */
  links: string;
  /** Whether posts have comments, which are shown in a frame of {@link GISCUS}. */
  hasComments: boolean;
}

/**
 * Returns the script that loads the app after the first paint, so that the app's 100 KB do not delay the text. If the URL selects posts of
 * a list, such as with `?tag=`, the app loads without waiting for the paint. The prerendered list is hidden (`.held`), because it does not
 * show the selection. If loading fails, the page remains plain HTML.
 */
export function bootScript({ main, words }: Pick<AppBundle, "main" | "words">, base: string): string {
  const load = `()=>{(maruWords=import(${JSON.stringify(base + words)})).catch(()=>{});import(${JSON.stringify(base + main)}).catch(()=>h.remove("held"))}`;
  const frames = `()=>requestAnimationFrame(()=>requestAnimationFrame(l))`;
  // On a busy machine, browsers may report the first paint before the first contentful paint. The script waits for the latter.
  const observe = `(e,o)=>{if(e.getEntriesByName("first-contentful-paint")[0]){o.disconnect();f()}}`;
  const paint = `new PerformanceObserver(${observe}).observe({type:"paint",buffered:true})`;
  return [
    `{let h=document.documentElement.classList,l=${load},f=${frames},`,
    `s=()=>typeof PerformanceObserver=="function"&&PerformanceObserver.supportedEntryTypes?.includes("paint")?${paint}:f();`,
    `if(${SELECTION_QUERY}.test(location.search))h.add("held"),s=l;`,
    `document.readyState=="loading"?addEventListener("DOMContentLoaded",s):s()}`,
  ].join("");
}

/**
 * Returns the script that sets stored preferences (theme, size and face) as attributes of the root element. It also sets the colour of the
 * browser's toolbar. It runs again when preferences change in another window or in the preferences panel. It ignores storage that is
 * blocked or contains invalid JSON.
 */
export function preferencesScript(): string {
  const read = `let r={};try{r=Object(JSON.parse(localStorage.getItem("${PREFERENCES_KEY}")))}catch{}`;
  const attributes = `for(let k of ["theme","size","face"])k in r?e.dataset[k]=r[k]:delete e.dataset[k]`;
  const bars = `document.querySelectorAll("meta[name=theme-color]").forEach((m,i)=>m.content=c[r.theme]||c[i?"dark":"light"])`;
  return [
    `{let e=document.documentElement,c=${JSON.stringify(BACKGROUNDS)},`,
    `a=()=>{${read}${attributes};${bars}};a();addEventListener("storage",a)}`,
  ].join("");
}

/**
 * Returns the script that preloads the serif fonts if the reader chose them. Runs after {@link preferencesScript}. Empty if there are no
 * serif fonts.
 * @param urls URLs of the serif fonts.
 */
export function serifScript(urls: readonly SiteUrl[]): string {
  if (urls.length === 0) return "";
  const link = `Object.assign(document.createElement("link"),{rel:"preload",as:"font",crossOrigin:"",href})`;
  const preload = `for(let href of ${JSON.stringify(urls)})document.head.append(${link});`;
  return `if(document.documentElement.dataset.face=="serif")${preload}`;
}

/** Returns the part of the head that every built page has. The policy comes first, so that it applies to everything after it. */
export function headOfBuild({ css, script, links, hasComments }: Inlined): string {
  const policy = escapeHtml(contentSecurityPolicy({ css, script, hasComments }));
  return [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    links,
    `<style>${css}</style>`,
    `<script>${script}</script>`,
  ].join("");
}

/**
 * Returns a policy that allows files of the site, images and media over HTTPS, and frames of video players and comments. Inline code is
 * allowed by hash.
 */
export function contentSecurityPolicy({ css, script, hasComments }: Omit<Inlined, "links">): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashSource(script)}`,
    `style-src 'self' ${hashSource(css)}`,
    "img-src 'self' https: data:",
    "media-src 'self' https:",
    `frame-src ${[...FRAMES, ...(hasComments ? [GISCUS] : [])].join(" ")}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types maru",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
