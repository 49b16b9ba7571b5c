import { redirectsOf } from "../../../site/urls/redirects.ts";
import type { Emitter } from "../emitter.ts";

const FILE = "_redirects";

/** Maximum number of lines on Cloudflare: https://developers.cloudflare.com/pages/configuration/redirects/#per-file. */
const MAX_LINES = 2000;

/**
 * Emits `_redirects`, from which Cloudflare Pages redirects previous URLs. Netlify and GitLab Pages read it too, but serve an existing file
 * first, so their visitors get the redirect page. Each URL has one line with the final slash and one without, because Cloudflare
 * distinguishes them. If there are more than {@link MAX_LINES} lines, only URLs with the slash are listed, and the redirect pages serve the
 * others. The author's `_redirects` is appended, because patterns must come after plain lines.
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

/** Percent-encodes `*` and `:`. In a source they begin a pattern; in a target they insert a match. */
function escapePatterns(path: string): string {
  return path.replaceAll("*", "%2A").replaceAll(":", "%3A");
}
