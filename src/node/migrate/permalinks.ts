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

/**
 * Converts Material's `post_url_format` and `post_url_date_format` to the end of a permalink pattern, such as `{yyyy}/{mm}/{dd}/{slug}`.
 * Returns `undefined` if `dateFormat` has fields other than `yyyy`, `MM` and `dd`.
 * @param dateFormat Date fields as in https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
 */
export function translateMaterial(format: string, dateFormat: string): string | undefined {
  const date = dateFormat.replace(/y{4}|MM|dd/g, (field) => `{${field.toLowerCase()}}`);
  if (/[a-z]/i.test(date.replace(/\{\w+\}/g, ""))) return undefined;
  return format.replace("{date}", date).replace("{file}", "{slug}");
}
