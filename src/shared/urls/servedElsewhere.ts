import { decodeUrl } from "./decodeUrl.ts";

/**
 * Prefixes of paths that hosts themselves serve on every site. The first three are those of Cloudflare, Netlify and
 * Vercel. `/.well-known/` is defined by https://www.rfc-editor.org/rfc/rfc8615.
 */
const HOST_PREFIXES = ["/cdn-cgi/", "/.netlify/", "/_vercel/", "/.well-known/"];

/**
 * Creates a function that tests whether a path is served by the host or by another application, not by this site. The
 * path begins at the root of the origin.
 * @param external Prefixes from `external` in site.yaml, each with `/` at both ends.
 */
export function createServedElsewhere(external: readonly string[] = []): (path: string) => boolean {
  const prefixes = [...external, ...HOST_PREFIXES];
  return (path) => {
    const [bare = ""] = path.split(/[?#]/, 1);
    const folded = `${decodeUrl(bare).normalize("NFC")}/`;
    return prefixes.some((prefix) => folded.startsWith(prefix));
  };
}
