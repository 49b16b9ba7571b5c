import { flagOf, type Mapping, valueAt } from "../../content/frontMatter/value.ts";
import { hugoSlug } from "../../content/slugs/hugoSlug.ts";

/** Converts a text as Hugo's `urlize` does, but keeps its case, which whole paths lose later. */
export function urlize(text: string, config: Mapping): string {
  return hugoSlug(withoutAccents(text, config), true);
}

/** Converts a path as `MakePathSanitized` does, with one slash between segments. */
export function sanitizePath(path: string, config: Mapping): string {
  const isCased = flagOf(valueAt(config, "disablePathToLower")) ?? false;
  return hugoSlug(withoutAccents(`/${path}`.replace(/\/{2,}/g, "/"), config), isCased);
}

/** Removes accents if the setting `removePathAccents` says so. */
function withoutAccents(text: string, config: Mapping): string {
  const isRemoved = flagOf(valueAt(config, "removePathAccents")) ?? false;
  return isRemoved
    ? text
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .normalize("NFC")
    : text;
}
