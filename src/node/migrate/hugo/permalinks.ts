import picomatch from "picomatch";
import type { Value } from "../../content/frontMatter/value.ts";
import { TOKEN } from "../../content/slugs/hugoPermalink.ts";
import { textIn, valueIn } from "./config.ts";
import type { HugoPage } from "./content.ts";
import { sectionsOf } from "./sections.ts";
import { urlize } from "./urlize.ts";

/**
 * Returns the permalink pattern of a page's section; `undefined` if the configuration has none. `permalinks.page.posts` and the older
 * `permalinks.posts` have the same effect: https://gohugo.io/configuration/permalinks/
 */
export function permalinkPattern({ language: { config }, folders }: Pick<HugoPage, "language" | "folders">) {
  const written = valueIn(config, "permalinks");
  if (Array.isArray(written)) return listedPattern(written, `/${[...folders.slice(0, 1), "page"].join("/")}`);
  const names = folders.length > 0 ? [folders[0] ?? ""] : ["", "/"];
  for (const name of names) {
    const found = textIn(config, "permalinks", "page", name) ?? textIn(config, "permalinks", name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Returns the pattern of the first rule that matches a page: `{pattern: /:slug/, target: {kind: page, path: /posts/**}}`. Rules are newer than
 * Hugo 0.111.
 *
 * Source: https://github.com/gohugoio/hugo/blob/master/resources/page/permalinks.go
 */
function listedPattern(rules: readonly Value[], path: string): string | undefined {
  const rule = rules.find((each) => {
    const [kind, glob] = [textIn(each, "target", "kind"), textIn(each, "target", "path")];
    return [undefined, "page"].includes(kind) && (glob === undefined || picomatch.isMatch(path, glob));
  });
  return textIn(rule, "pattern");
}

/**
 * Returns the path of a page by a pattern.
 *
 * Source: https://github.com/gohugoio/hugo/blob/v0.111.3/resources/page/permalinks.go
 */
export function expandPermalink(pattern: string, page: HugoPage, sections: ReadonlySet<string>): string {
  const convert = (text: string) => urlize(text, page.language.config);
  const names = sectionsOf(page, sections);
  const date = daysOf(page.date);
  const title = convert(page.title);
  const values: Record<string, string | undefined> = {
    ...date,
    section: page.folders[0] ?? "",
    sections: names.join("/"),
    title,
    slug: page.slug === undefined ? title : convert(page.slug),
    filename: convert(page.baseName),
    contentbasename: convert(page.baseName),
    slugorfilename: convert(page.slug ?? page.baseName),
    slugorcontentbasename: convert(page.slug ?? page.baseName),
  };
  return pattern.replace(TOKEN, (token) => {
    const [, name = "", cut] = /^:(\w+)(\[.+\])?$/.exec(token) ?? [];
    if (cut !== undefined && name === "sections") return sliceNames(names, cut).join("/");
    return values[name] ?? "";
  });
}

/** Selects names as `[1:]`, `[:2]`, `[0]` and `[last]` do. */
export function sliceNames(names: readonly string[], cut: string): readonly string[] {
  const [from = "", to] = cut.slice(1, -1).toLowerCase().split(":");
  // In Hugo 0.111, `last` of a single section is after it.
  const last = names.length > 1 ? names.length - 1 : names.length;
  const at = (text: string) => (text === "last" ? last : Math.max(0, Number.parseInt(text, 10) || 0));
  if (to === undefined) return names.slice(at(from), at(from) + 1);
  if (from !== "" && at(from) >= names.length) return [];
  return names.slice(from === "" ? 0 : at(from), to === "" ? names.length : at(to));
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Returns the values of tokens of a date. A page without a date has the first day of the year 1, in Go `0001-01-01`. */
function daysOf(date: string | undefined): Record<string, string> {
  const [, year = "1", month = "1", day = "1", hour = "00", minute = "00", second = "00"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(date ?? "") ?? [];
  const utc = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  utc.setUTCFullYear(Number(year));
  const start = new Date(Date.UTC(2000, 0, 1));
  start.setUTCFullYear(Number(year));
  const [mm, dd] = [String(Number(month)).padStart(2, "0"), String(Number(day)).padStart(2, "0")];
  return {
    year: String(Number(year)),
    month: mm,
    monthname: MONTHS[Number(month) - 1] ?? "",
    day: dd,
    weekday: String(utc.getUTCDay()),
    weekdayname: DAYS[utc.getUTCDay()] ?? "",
    yearday: String((utc.getTime() - start.getTime()) / 86_400_000 + 1),
    // Layouts of dates in Go, of which a token has one field: https://pkg.go.dev/time#pkg-constants
    2006: year.padStart(4, "0"),
    "06": year.padStart(4, "0").slice(-2),
    "01": mm,
    1: String(Number(month)),
    Jan: (MONTHS[Number(month) - 1] ?? "").slice(0, 3),
    January: MONTHS[Number(month) - 1] ?? "",
    "02": dd,
    2: String(Number(day)),
    Mon: (DAYS[utc.getUTCDay()] ?? "").slice(0, 3),
    Monday: DAYS[utc.getUTCDay()] ?? "",
    15: hour,
    "04": minute,
    "05": second,
  };
}
