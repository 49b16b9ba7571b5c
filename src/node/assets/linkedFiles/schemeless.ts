import type { Fault } from "../../diagnostics/fault.ts";

const MAIL = /^[^\s/?#@:]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\?.*)?$/u;

// The following patterns match lower case. With the flags `iu`, compiling a class such as `\p{L}` takes 10 ms.

/** Matches a host with a path: `github.com/x`, `localhost/x`, `127.0.0.1:8080/x`. */
const HOST_WITH_PATH =
  /^(?:(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?\/(?!\/)/u;

/**
 * Matches a host without a path: an IPv4 address, or a host name. A name without `www.` must have one of a few top-level domains that are
 * not also file extensions.
 */
const HOST =
  /^(?:www\.(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|dev|io|kr|jp|cn|eu|de|fr|uk)|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:[?#].*)?$/u;

/** Matches a path whose first segment has a file extension, not a top-level domain: `a.html/b`. */
const FILE_WITH_PATH = /^[^/]*\.(?:html?|md|js|ts|css|json|ya?ml|txt|py|go|astro|vue)\//;

/** Describes the problem of an e-mail address without `mailto:`, or a host without `https://`, or with `https//`; `undefined` for other link targets. */
export function schemelessFault(target: string): Fault | undefined {
  if (MAIL.test(target)) {
    const why = `an e-mail address needs \`mailto:\` before it; write \`mailto:${target}\``;
    return { why, cause: "mailto: is missing" };
  }
  const [, rest] = /^https?\/\/(.+)$/i.exec(target) ?? [];
  const host = rest ?? (isHost(target) ? target : undefined);
  if (host === undefined) return undefined;
  const why = `without \`https://\` it is a path of this site; write \`https://${host}\``;
  return { why, cause: "https: is missing" };
}

function isHost(target: string): boolean {
  const lower = target.toLowerCase();
  return HOST.test(lower) || (HOST_WITH_PATH.test(lower) && !FILE_WITH_PATH.test(lower));
}
