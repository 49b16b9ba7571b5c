import { join } from "node:path";
import picomatch from "picomatch";
import type { SiteSources } from "./readSources.ts";

/** Absolute paths of what a site is compiled from. */
export interface SourcePaths {
  /** Folders of posts, pages and static files. They may not exist. */
  folders: string[];
  /** Posts, pages and static files. */
  files: string[];
}

/** Returns the paths of the sources in a content folder. */
export function sourcePathsOf(
  contentFolder: string,
  { config: { settings }, content, statics }: Pick<SiteSources, "config" | "content" | "statics">,
): SourcePaths {
  const posts = settings.posts.map(({ folder }) => picomatch.scan(folder).base);
  const folders = [
    ...(posts.length > 0 ? posts : ["posts"]),
    ...settings.pages.map((pattern) => picomatch.scan(pattern).base),
    ...settings.static.map(({ folder }) => folder),
  ];
  const files = [
    ...[...content.posts, ...content.pages].map(({ path }) => path),
    ...statics.map(({ source }) => source),
  ];
  const absolute = (path: string) => join(contentFolder, path);
  return { folders: folders.map(absolute), files: files.map(absolute) };
}
