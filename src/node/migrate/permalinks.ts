/** Names of other engines for the parts of a permalink pattern. */
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
 * Translates a pattern of Jekyll, Hexo or Hugo: `/:year/:title.html` → `/{yyyy}/{slug}.html`. `undefined` if it has parts that Maru does
 * not support.
 * @param section Replaces Hugo's `:section`.
 */
export function translatePermalink(pattern: string, section = ""): string | undefined {
  let isKnown = true;
  const translated = pattern.replace(/:(\w+)/g, (_, name: string) => {
    // The name may run into what follows: `:title_raw` is another.
    const part = name === "section" ? section : PARTS[name];
    isKnown &&= part !== undefined;
    return part ?? "";
  });
  const found = `/${translated}`.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
  return isKnown && found.includes("{slug}") ? found : undefined;
}

/**
 * `/blog/{yyyy}/{mm}/{dd}/{slug}/` of Material's `post_url_format` and `post_url_date_format`, which follow
 * https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table; `undefined` of other fields of a date.
 */
export function translateMaterial(format: string, dateFormat: string): string | undefined {
  const date = dateFormat.replace(/y{4}|MM|dd/g, (field) => `{${field.toLowerCase()}}`);
  if (/[a-z]/i.test(date.replace(/\{\w+\}/g, ""))) return undefined;
  return format.replace("{date}", date).replace("{file}", "{slug}");
}
