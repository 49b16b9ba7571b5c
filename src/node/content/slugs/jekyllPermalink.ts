/** Variables of Maru's patterns, by their names in Jekyll: https://jekyllrb.com/docs/permalinks/#placeholders */
const VARIABLES: Readonly<Record<string, string>> = {
  year: "{yyyy}",
  short_year: "{yy}",
  month: "{mm}",
  i_month: "{m}",
  short_month: "{monthShort}",
  long_month: "{monthName}",
  day: "{dd}",
  i_day: "{d}",
  y_day: "{yearDay}",
  w_year: "{weekYear}",
  week: "{week}",
  w_day: "{weekday}",
  short_day: "{dayShort}",
  long_day: "{dayName}",
  hour: "{hour}",
  minute: "{minute}",
  second: "{second}",
  title: "{slugOrFile}",
  slug: "{simpleSlug}",
  name: "{simpleStem}",
  basename: "{stem}",
  categories: "{categories}",
  slugified_categories: "{simpleCategories}",
  output_ext: ".html",
};

/** Matches what no address can contain, and the braces of Maru's variables. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are searched for
const FORBIDDEN = /[\\?#%*"<>|{}\u0000-\u001f\u007f]/g;

/**
 * Converts an address in Jekyll's form, with variables or without, to a pattern of Maru: `/posts/:title` becomes `/posts/{slugOrFile}/`.
 * Returns undefined if it has a variable that Jekyll does not know, as Jekyll reports an error.
 *
 * Source: `generate_url_from_drop` and `sanitize_url` in https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/url.rb
 * @param collection Name of the collection of the files, for `:collection`.
 */
export function jekyllPermalink(written: string, collection = "posts"): string | undefined {
  // `:path` of a page is its folder. That of a document in a collection includes the name.
  const path = /:basename\b/.test(written) ? "{folders}" : "{folders}/{stem}";
  const variables: Readonly<Record<string, string>> = { ...VARIABLES, collection, path };
  let isKnown = true;
  const pattern = written
    .normalize("NFC")
    .replace(FORBIDDEN, "")
    .replace(/:([a-z_]+)/g, (_, name: string) => {
      const found = Object.hasOwn(variables, name) ? name : name.replace(/_$/, "");
      const value = Object.hasOwn(variables, found) ? variables[found] : undefined;
      isKnown &&= value !== undefined;
      return (value ?? "") + name.slice(found.length);
    });
  if (!isKnown) return undefined;
  const clean = `/${pattern}`
    .replaceAll("..", "/")
    .replaceAll("./", "")
    .replace(/\/{2,}/g, "/");
  const page = clean.replace(/\/index\.html$/, "/");
  // Jekyll writes `/a` to `a.html`, which hosts serve at `/a`. So do they serve `/a/`.
  return /\/$|\.html$/.test(page) ? page : `${page}/`;
}
