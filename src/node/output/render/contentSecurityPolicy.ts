import { createHash } from "node:crypto";
import { GISCUS } from "../../../shared/urls/giscus.ts";
import { SELECTION_QUERY } from "../../../shared/urls/routes.ts";
import { BACKGROUNDS, PREFERENCES_KEY } from "../../../shared/preferences/preferences.ts";
import { FRAMES } from "../../markdown/embeds/players.ts";
import { escapeHtml } from "../../markdown/html/escapeHtml.ts";

/** The one stylesheet and the one inline script of a build, the same on every route. */
export interface Inlined {
  css: string;
  script: string;
  /** Elements that fetch what the stylesheet names. */
  links: string;
  /** Whether posts have comments, which are frames of {@link GISCUS}. */
  hasComments: boolean;
}

/**
 * Starts the app when the document is there and its text has been painted: its 100 KB do not compete with what the
 * reader came for. Where the address selects, the list is held back (`.held`) and the app starts at once. Where it
 * cannot be loaded, the page stays plain HTML with plain links.
 */
export function bootScript(entryUrl: string): string {
  const load = `()=>import(${JSON.stringify(entryUrl)}).catch(()=>h.remove("held"))`;
  const frames = `()=>requestAnimationFrame(()=>requestAnimationFrame(l))`;
  // On a busy machine the first paint may come before that of the text, and be told of by itself.
  const seen = `(e,o)=>{if(e.getEntriesByName("first-contentful-paint")[0]){o.disconnect();f()}}`;
  const paint = `new PerformanceObserver(${seen}).observe({type:"paint",buffered:true})`;
  return [
    `{let h=document.documentElement.classList,l=${load},f=${frames},`,
    `s=()=>typeof PerformanceObserver=="function"&&PerformanceObserver.supportedEntryTypes?.includes("paint")?${paint}:f();`,
    `if(${SELECTION_QUERY}.test(location.search))h.add("held"),s=l;`,
    `document.readyState=="loading"?addEventListener("DOMContentLoaded",s):s()}`,
  ].join("");
}

/**
 * Puts on the page what a reader chose on another: theme, size and face, which the stylesheet knows by the attributes of the root; again
 * when another window, or the panel of this one, says that it was changed. Storage may be refused, and hold anything.
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
 * Fetches the serif face before the first paint for a reader who chose it, which the root says by then; for others it is not fetched at
 * all. Nothing where the site ships none.
 */
export function serifScript(urls: readonly string[]): string {
  if (urls.length === 0) return "";
  const link = `Object.assign(document.createElement("link"),{rel:"preload",as:"font",crossOrigin:"",href})`;
  const fetched = `for(let href of ${JSON.stringify(urls)})document.head.append(${link});`;
  return `if(document.documentElement.dataset.face=="serif")${fetched}`;
}

/** The head of every built page: policy first, so that it holds for all that follows. */
export function headOfBuild({ css, script, links, hasComments }: Inlined): string {
  const policy = escapeHtml(contentSecurityPolicy({ css, script, hasComments }));
  return [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    links,
    `<style>${css}</style>`,
    `<script>${script}</script>`,
  ].join("");
}

/** Nothing but our own files, pictures and the players of embeds; inline only what these hashes name. */
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
