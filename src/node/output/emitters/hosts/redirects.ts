import { redirectsOf } from "../../../site/urls/redirects.ts";
import type { Emitter } from "../emitter.ts";

const FILE = "_redirects";

/** Maximum number of lines on Cloudflare: https://developers.cloudflare.com/pages/configuration/redirects/#per-file. */
const MAX_LINES = 2000;

/**
 * Emits `_redirects`, with which Cloudflare Pages redirects former URLs. Netlify and GitLab Pages read it too, but serve existing files first, so
 * that the redirect pages are used there. Each URL has a line with and one without the final slash, which Cloudflare distinguishes. If these
 * exceed {@link MAX_LINES}, only URLs with the slash are listed, and the redirect pages serve the others. A static file of the same name is appended, since patterns must follow
 * plain lines.
 */
export const emitRedirects: Emitter = ({ site }) => {
  const redirects = redirectsOf(site);
  const own = site.statics.find(({ path }) => path === FILE);
  if (redirects.length === 0) return [];
  const bothForms = redirects.flatMap(({ from, to }) =>
    from.endsWith("/")
      ? [
          // Cloudflare redirects `/a.html` to `/a`, which would be a loop.
          ...(to === `${from.slice(0, -1)}.html` ? [] : [{ from: from.slice(0, -1), to }]),
          { from, to },
        ]
      : [{ from, to }],
  );
  const lines = (bothForms.length > MAX_LINES ? redirects : bothForms).map(
    ({ from, to }) => `${escapePatterns(from)} ${escapePatterns(to)} 301\n`,
  );
  const contents = async () => lines.join("") + (own ? `\n${String(await own.contents())}` : "");
  return [{ path: FILE, contents }];
};

/** Encodes `*` and `:`, which begin patterns in sources, and insert matches in targets. */
function escapePatterns(path: string): string {
  return path.replaceAll("*", "%2A").replaceAll(":", "%3A");
}
