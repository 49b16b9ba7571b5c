/** Parts of Maru's permalink patterns by their names in other engines. */
const PARTS: Record<string, string> = {
  year: "{yyyy}",
  month: "{mm}",
  day: "{dd}",
  title: "{slug}",
  slug: "{slug}",
  name: "{slug}",
  filename: "{slug}",
  slugorfilename: "{slug}",
  contentbasename: "{slug}",
  slugorcontentbasename: "{slug}",
  category: "{categories}",
  categories: "{categories}",
  output_ext: ".html",
};

/**
 * Translates a pattern of Jekyll, Hexo or Hugo: `/:year/:title.html` → `/{yyyy}/{slug}.html`. Returns `undefined` if the pattern has a part
 * that Maru does not support, or no slug.
 * @param section Replaces Hugo's `:section`.
 */
export function translatePermalink(pattern: string, section = ""): string | undefined {
  let isKnown = true;
  const translated = pattern.replace(/:(\w+)/g, (_, name: string) => {
    // The regular expression matches the longest name, because `:title_raw` is a different part than `:title`.
    const part = name === "section" ? section : PARTS[name];
    isKnown &&= part !== undefined;
    return part ?? "";
  });
  const found = `/${translated}`.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
  return isKnown && found.includes("{slug}") ? found : undefined;
}
