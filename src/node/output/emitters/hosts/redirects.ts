import { redirectsOf } from "../../../site/urls/redirects.ts";
import type { Emitter } from "../emitter.ts";

const FILE = "_redirects";

/** Maximum number of lines on Cloudflare: https://developers.cloudflare.com/pages/configuration/redirects/#per-file. */
const MAX_LINES = 2000;

/**
 * Emits `_redirects`, with which Cloudflare Pages redirects previous URLs. Netlify and GitLab Pages read it too, but serve an existing file
 * first, so their visitors get the redirect page. A URL with a final slash has a second line without the slash, because Cloudflare
 * distinguishes the two. If there would be more than {@link MAX_LINES} lines, the second lines are omitted, and redirect pages serve
 * requests without the slash. The author's `_redirects` is appended, because lines with patterns must come after lines without.
 */
export const emitRedirects: Emitter = ({ site }) => {
  const redirects = redirectsOf(site);
  const authorsFile = site.statics.find(({ path }) => path === FILE);
  if (redirects.length === 0) return [];
  const bothForms = redirects.flatMap(({ from, to }) =>
    from.endsWith("/")
      ? [
          // Cloudflare redirects `/a.html` to `/a`, so this line would create a loop.
          ...(to === `${from.slice(0, -1)}.html` ? [] : [{ from: from.slice(0, -1), to }]),
          { from, to },
        ]
      : [{ from, to }],
  );
  const lines = (bothForms.length > MAX_LINES ? redirects : bothForms).map(
    ({ from, to }) => `${escapePatterns(from)} ${escapePatterns(to)} 301\n`,
  );
  const contents = async () =>
    lines.join("") + (authorsFile ? `\n${String(await authorsFile.contents())}` : "");
  return [{ path: FILE, contents }];
};

/**
 * Percent-encodes `*` and `:`. In a previous URL, they would begin a pattern. In a current URL, they would insert text that a pattern
 * matched. In the origin of another site, a `:` is followed by `/` or a digit, which begins no pattern.
 */
function escapePatterns(url: string): string {
  const [origin = ""] = /^https?:\/\/[^/]*/.exec(url) ?? [];
  return origin + url.slice(origin.length).replaceAll("*", "%2A").replaceAll(":", "%3A");
}
