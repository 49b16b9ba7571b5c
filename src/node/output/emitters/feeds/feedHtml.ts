import { escapeHtml } from "../../render/escapeHtml.ts";

/** Elements that do something in a page of this site alone: buttons, links that a heading has to itself, contents. */
const CONTROLS =
  /<(button|script|style)\b[^>]*>.*?<\/\1>|<a\b[^>]*? class="(?:[^"]* )?anchor(?: [^"]*)?"[^>]*>.*?<\/a>|<details class="contents">.*?<\/details>/gs;

/** A player that waits for a click (`Embed.tsx`): its page, and what its author calls it. */
const PLAYER = /<a class="embed" href="([^"]*)"[^>]*>(?:<b>(.*?)<\/b>)?<span>.*?<\/span><\/a>/gs;

/** The bodies' own HTML: React leaves no `>` within a tag, and puts every value in double quotes. */
const TAG = /<(\/?)([a-z][a-z\d-]*)((?: [^>]*?)?)( ?\/?)>/g;

/** What looks and scripts of this site go by, and the widths of a picture: readers take one. */
const OWN_ATTRIBUTES =
  / (?:class|style|role|tabindex|srcset|sizes|loading|decoding|aria-[a-z]+|data-[a-z-]+)="[^"]*"/gi;

const URL_PATTERN = / (href|src|poster|cite)="([^"]*)"/g;

/** A body's HTML for those who read it elsewhere: whole addresses, and nothing that needs this site's looks or scripts. */
export function feedHtml(html: string, page: string): string {
  const isBare: boolean[] = [];
  return html
    .replace(CONTROLS, "")
    .replace(PLAYER, (_, url: string, title = url) => `<a href="${url}">${title}</a>`)
    .replace(TAG, (_, closing: string, name: string, attributes: string, end: string) => {
      if (name === "picture" || (name === "source" && attributes.includes(" srcset="))) return "";
      if (name === "input") return boxOf(attributes);
      // The name of a tab.
      if (name === "label") return closing ? "</strong></p>" : "<p><strong>";
      if (closing) return name === "span" && isBare.pop() ? "" : `</${name}>`;
      const kept = attributes
        .replace(OWN_ATTRIBUTES, "")
        .replace(URL_PATTERN, (__, key: string, url: string) => ` ${key}="${wholeUrl(url, page)}"`);
      if (name === "span") {
        isBare.push(kept === "");
        if (kept === "") return "";
      }
      return `<${name}${kept}${end}>`;
    });
}

/** A box of a task list, which readers do not show; tabs need none. */
function boxOf(attributes: string): string {
  if (!attributes.includes(' type="checkbox"')) return "";
  return attributes.includes(" checked=") ? "☑" : "☐";
}

/** Of an attribute's value, escaped as it is; an address of another scheme or site stays as its author wrote it. */
function wholeUrl(escaped: string, page: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(escaped)) return escaped;
  const url = escaped.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
  return URL.canParse(url, page) ? escapeHtml(new URL(url, page).href) : escaped;
}
