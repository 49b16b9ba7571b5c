import type { Fault } from "../../diagnostics/fault.ts";

const MAIL = /^[^\s/?#@:]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\?.*)?$/u;

/** A host and what is on it: `github.com/x`, `localhost/x`, `127.0.0.1:8080`. */
const HOST_WITH_PATH =
  /^(?:(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?\/(?!\/)/iu;

/** A host alone. Most endings of files are top-level domains too, so that without `www.` only those count that no file has. */
const HOST =
  /^(?:www\.(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|dev|io|kr|jp|cn|eu|de|fr|uk)|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?:[?#].*)?$/iu;

/** Endings of files that look like the end of a host in the middle of a path: `a.html/b`. */
const OF_FILES = /^[^/]*\.(?:html?|md|js|ts|css|json|ya?ml|txt|py|go|astro|vue)\//i;

/** The fault of a target that lacks what tells a browser that it is no path: the scheme of another site's address or of an e-mail address. */
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
  return HOST.test(target) || (HOST_WITH_PATH.test(target) && !OF_FILES.test(target));
}
