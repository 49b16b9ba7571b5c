import { paths } from "../../shared/urls/routes.ts";
import { foldHref } from "./urls/assignPostUrls.ts";
import type { Document } from "../content/document.ts";
import type { Published } from "./publishBody.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { routeUrls } from "./urls/routes.ts";
import type { CompiledSite } from "./compiledSite.ts";

/** Returns a warning for each of the author's pages that replaces a generated page. */
export function warnOfReplaced(replacing: readonly Document[], site: CompiledSite): Problem[] {
  if (replacing.length === 0) return [];
  const own = routeUrls({ ...site, manifest: { ...site.manifest, pages: [] } });
  const generated = new Set([...own, paths.posts.pattern].map(foldHref));
  return replacing.flatMap(({ file, slug }): Problem[] => {
    const url = paths.page.href(slug);
    if (!generated.has(foldHref(url))) return [];
    const message = `this page replaces the one that Maru makes for \`/${slug}/\`; to have both, rename the file, or give it a \`slug\``;
    return [{ severity: "warning", kind: "address", file, line: 1, message }];
  });
}

/**
 * Returns an error if there are more Git LFS pointers than other files that posts and pages use. In that case the images were probably
 * never fetched.
 */
export function lfsProblem(published: readonly Published[]): Problem[] {
  const pointers = published.filter(({ document }) => document.pointers > 0);
  // An image may be published in several widths and formats.
  const files = new Set(published.flatMap(({ document }) => document.assets.map(({ from }) => from)));
  const count = pointers.reduce((sum, { document }) => sum + document.pointers, 0);
  const [first] = pointers;
  if (!first || count <= files.size) return [];
  const message = `${count} images are git-lfs pointers instead of image files; install git-lfs and run \`git lfs pull\``;
  return [{ severity: "error", kind: "image", file: first.document.file, line: 1, message }];
}

/** Returns a warning if `home` in `site.yaml` is set, but the site has no page at `/`. */
export function homeProblem(
  { home, homeLine }: { home: string | undefined; homeLine: number },
  exists: boolean,
): Problem[] {
  if (home === undefined || exists) return [];
  const message = `home: the pages folder has no published page \`${home}\`, so the list is shown instead; fix the path, or remove \`home\``;
  return [{ severity: "warning", kind: "settings", file: SETTINGS_FILE, line: homeLine, message }];
}
