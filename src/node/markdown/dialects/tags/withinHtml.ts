import { escapeHtml } from "../../html/escapeHtml.ts";
import { EMBED } from "../../embeds/embedUrls.ts";
import type { Found } from "../draft.ts";

const OPENING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<\/?([a-z][a-z\d]*)(?=[\s/>]|$)/i;
/** Elements whose tags begin an HTML block: https://spec.commonmark.org/0.31.2/#html-blocks */
const NAMES = `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset
figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes
ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul`;
const BLOCKS: ReadonlySet<string> = new Set(NAMES.split(/\s+/));

/** Maximum number of lines that are checked upwards, beginning with the line of the match. */
const MAX_LINES = 100;

/** Whether a match is in an HTML block, which ends at an empty line. Markdown in it would be shown as text. */
export function isWithinHtml({ match: { input, index } }: Found): boolean {
  let end = input.indexOf("\n", index);
  if (end === -1) end = input.length;
  for (let count = 0; count < MAX_LINES && end > 0; count++) {
    const start = input.lastIndexOf("\n", end - 1) + 1;
    const line = input.slice(start, Math.min(end, start + 1000));
    if (/^[ \t>]*$/.test(line)) return false;
    const [, name = ""] = OPENING.exec(line) ?? [];
    if (BLOCKS.has(name.toLowerCase())) return true;
    end = start - 1;
  }
  return false;
}

const FORMS =
  /^(?:<(https?:[^>]*)>|(!?)\[((?:\\.|[^\\\]])*)\]\(([^\s()]*)(?: "([^"]*)")?\)|(`+) ?([^]*?) ?\6)$/;

/** Converts the Markdown of a link, an image, a player or code to HTML. Returns other Markdown unchanged. */
export function asHtml(markdown: string): string {
  const [, bare, sign, words = "", url = "", title = "", , code] = FORMS.exec(markdown) ?? [];
  if (bare) return `<a href="${escapeHtml(bare)}">${escapeHtml(bare)}</a>`;
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
  if (sign === undefined) return markdown;
  const label = escapeHtml(words.replace(/\\([^\w\s])/g, "$1"));
  const src = escapeHtml(url.startsWith(EMBED) ? url.slice(EMBED.length) : url);
  if (url.startsWith(EMBED)) return `<iframe src="${src}" title="${label}"></iframe>`;
  if (sign) return `<img src="${src}" alt="${label}"${title && ` title="${title}"`}>`;
  return `<a href="${src}">${label}</a>`;
}
