import { headersFile } from "./headersFile.ts";
import { nginxConfiguration } from "./nginxConfiguration.ts";
import { atomAliases } from "./types.ts";
import { redirectsOf } from "../../../site/urls/redirects.ts";
import type { Emitter } from "../emitter.ts";

/** Emits the configuration of hosts: `.nojekyll` for GitHub Pages, `_headers` for Netlify and Cloudflare Pages, `_nginx.conf` for nginx. */
export const emitHosts: Emitter = ({ site }) => {
  const { base, manifest, publishing, statics } = site;
  const feedFolders = (manifest.site.sections ?? []).flatMap(({ path }) => path?.slice(1) ?? []);
  const feedAliases = atomAliases(publishing.feedAliases, feedFolders);
  return [
    // Without `.nojekyll`, GitHub Pages omits files that begin with `_`: https://docs.github.com/pages
    { path: ".nojekyll", contents: () => "" },
    {
      path: "_headers",
      contents: () =>
        headersFile({
          base,
          feedFolders,
          feedAliases,
          areAssetsOurs: !statics.some(({ path }) => path.startsWith("assets/")),
        }),
    },
    {
      path: "_nginx.conf",
      contents: () => nginxConfiguration({ base, feedAliases, redirects: redirectsOf(site) }),
    },
  ];
};
