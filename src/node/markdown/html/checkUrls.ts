import type { Element } from "hast";
import type { ReportElement } from "./replaceFrame.ts";

/** Properties that contain URLs, and the schemes that each allows. */
const SCHEMES = new Map([
  ["href", /^(?:https?|mailto|tel|wiki|source)$/],
  ["src", /^https?$/],
  ["poster", /^https?$/],
  ["cite", /^https?$/],
  ["longDesc", /^https?$/],
]);

/** Control characters and spaces, some of which browsers ignore in URLs: https://url.spec.whatwg.org/#concept-basic-url-parser. */
// oxlint-disable-next-line eslint/no-control-regex -- it matches control characters
const SPACES = /[\u0000-\u0020]/g;

/**
 * Removes event handlers and URLs whose scheme is not allowed, and reports them. The sanitizer would not report them.
 * @returns Whether a URL was removed.
 */
export function checkUrls(element: Element, report: ReportElement): boolean {
  const { tagName, properties } = element;
  let isRemoved = false;
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) {
      delete properties[name];
      report(
        `\`${name.toLowerCase()}\` of \`<${tagName}>\` is removed: posts cannot run code`,
        name.toLowerCase(),
      );
      continue;
    }
    const allowed = SCHEMES.get(name);
    if (!allowed || typeof value !== "string") continue;
    const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(value.replace(SPACES, "")) ?? [];
    if (scheme === undefined) continue;
    if (allowed.test(scheme.toLowerCase())) {
      // The sanitizer expects schemes in lowercase.
      properties[name] = scheme.toLowerCase() + value.slice(value.indexOf(":"));
      continue;
    }
    delete properties[name];
    isRemoved = true;
    const reason = `its scheme \`${scheme.toLowerCase()}:\` is not allowed; ${remedyFor(tagName, scheme)}`;
    const message = `the URL \`${value.trim().slice(0, 60)}\` of \`<${tagName}>\` is removed: ${reason}`;
    report(message, `scheme ${scheme.toLowerCase()}`);
  }
  return isRemoved;
}

function remedyFor(tagName: string, scheme: string): string {
  if (tagName === "img" && scheme.toLowerCase() === "data") return "save the image as a file beside the post";
  return tagName === "a" ? "use `https:`, `mailto:` or `tel:`" : "use the path of a file, or `https:`";
}
