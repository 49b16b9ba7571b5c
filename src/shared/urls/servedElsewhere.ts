import { decodeUrl } from "./decodeUrl.ts";

/** Paths that hosts answer themselves on every site: Cloudflare, Netlify, Vercel, and https://www.rfc-editor.org/rfc/rfc8615. */
const OF_HOSTS = ["/cdn-cgi/", "/.netlify/", "/_vercel/", "/.well-known/"];

/**
 * Tells whether a path, from the root of the origin, is answered by something else than this site: below one of the prefixes that `external`
 * in site.yaml names, each with `/` at both ends, or by the host itself.
 */
export function createServedElsewhere(external: readonly string[] = []): (path: string) => boolean {
  const prefixes = [...external, ...OF_HOSTS];
  return (path) => {
    const [bare = ""] = path.split(/[?#]/, 1);
    const folded = `${decodeUrl(bare).normalize("NFC")}/`;
    return prefixes.some((prefix) => folded.startsWith(prefix));
  };
}
