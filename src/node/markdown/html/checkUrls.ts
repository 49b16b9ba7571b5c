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
        `\`${name.toLowerCase()}\` of \`<${tagName}>\` is removed: a post runs no code`,
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
    const message = `the URL \`${value.trim().slice(0, 60)}\` of \`<${tagName}>\` is removed: ${reasonFor(tagName, scheme)}`;
    report(message, `scheme ${scheme.toLowerCase()}`);
  }
  return isRemoved;
}

function reasonFor(tagName: string, scheme: string): string {
  if (tagName === "img" && scheme.toLowerCase() === "data") return "save the image as a file beside the post";
  return tagName === "a" ? "links lead to `https:`, `mailto:` and `tel:`" : "use a file's path, or `https:`";
}
