import type { Site } from "../../shared/manifest/schema.ts";
import type { Settings } from "./schema/settings.ts";

/** Returns the settings that the manifest contains. The language is the one in `site.yaml` or the default. */
export function manifestSite(settings: Settings): Site {
  const { title, description, language, postsPerPage, url, author, permalink, comments, offline } = settings;
  const sections = [...settings.posts, ...(settings.collections ?? [])].flatMap(
    ({ name, path, permalink: pattern }) =>
      name && (path || pattern)
        ? [{ name, ...(path && { path }), ...(pattern && { permalink: pattern }) }]
        : [],
  );
  return {
    title,
    description,
    language,
    postsPerPage,
    ...(author !== undefined && { author }),
    ...(url && { url: new URL(url).origin }),
    ...(permalink && { permalink }),
    ...(comments && { giscus: comments.giscus }),
    ...(!offline && { offline }),
    ...(sections.length > 0 && { sections }),
  };
}
