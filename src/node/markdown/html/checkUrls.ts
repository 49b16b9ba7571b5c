import type { Element } from "hast";
import type { Report } from "./replaceFrame.ts";

/** Properties that hold addresses, and the schemes that may begin them. */
const SCHEMES = new Map([
  ["href", /^(?:https?|mailto|tel|wiki|source)$/],
  ["src", /^https?$/],
  ["poster", /^https?$/],
  ["cite", /^https?$/],
  ["longDesc", /^https?$/],
]);

/** A browser passes over these in a scheme, https://url.spec.whatwg.org/#concept-basic-url-parser. */
// eslint-disable-next-line eslint/no-control-regex -- they are what is looked for
const SPACES = /[\u0000-\u0020]/g;

/**
 * Tells of handlers and of addresses that would run code, and removes them; the sanitiser does so too, without a word. Gives whether an
 * address has gone.
 */
export function checkUrls(element: Element, tell: Report): boolean {
  const { tagName, properties } = element;
  let isRefused = false;
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) {
      delete properties[name];
      tell(
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
      // The sanitiser knows schemes in small letters.
      properties[name] = scheme.toLowerCase() + value.slice(value.indexOf(":"));
      continue;
    }
    delete properties[name];
    isRefused = true;
    const message = `the address \`${value.trim().slice(0, 60)}\` of \`<${tagName}>\` is removed: ${reasonFor(tagName, scheme)}`;
    tell(message, `scheme ${scheme.toLowerCase()}`);
  }
  return isRefused;
}

function reasonFor(tagName: string, scheme: string): string {
  if (tagName === "img" && scheme.toLowerCase() === "data") return "save the image as a file beside the post";
  return tagName === "a" ? "links lead to `https:`, `mailto:` and `tel:`" : "use a file's path, or `https:`";
}
