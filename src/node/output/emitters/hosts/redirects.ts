import { redirectsOf } from "../../../site/urls/redirects.ts";
import type { Emitter } from "../emitter.ts";

const FILE = "_redirects";

/** How many Cloudflare takes: https://developers.cloudflare.com/pages/configuration/redirects/#per-file. */
const MOST_LINES = 2000;

/**
 * `_redirects`, by which Cloudflare Pages forwards former addresses without a page in between; on Netlify and GitLab Pages, which
 * read it too, files go first, and so the page forwards. Each stands with and without its closing slash, which Cloudflare tells apart; where these are too many lines, with it alone: the page
 * there is found by both. What the author's own file says follows, since patterns stand below plain lines.
 */
export const emitRedirects: Emitter = ({ site }) => {
  const redirects = redirectsOf(site);
  const own = site.statics.find(({ path }) => path === FILE);
  if (redirects.length === 0) return [];
  const bothForms = redirects.flatMap(({ from, to }) =>
    from.endsWith("/")
      ? [
          // Cloudflare sends `/a.html` on to `/a`, and would go round in circles.
          ...(to === `${from.slice(0, -1)}.html` ? [] : [{ from: from.slice(0, -1), to }]),
          { from, to },
        ]
      : [{ from, to }],
  );
  const lines = (bothForms.length > MOST_LINES ? redirects : bothForms).map(
    ({ from, to }) => `${escapePatterns(from)} ${escapePatterns(to)} 301\n`,
  );
  const contents = async () => lines.join("") + (own ? `\n${String(await own.contents())}` : "");
  return [{ path: FILE, contents }];
};

/** `*` and `:name` would be patterns, and in what they lead to the texts that these match. */
function escapePatterns(path: string): string {
  return path.replaceAll("*", "%2A").replaceAll(":", "%3A");
}
