import { hugoSlug } from "./hugoSlug.ts";

/** Matches a token of a pattern: `:year`, `:sections[1:]`. */
export const TOKEN = /:\w+(?:\[.+?\])?/g;

/**
 * Variables of Maru's patterns by their names in Hugo, without those of sections: https://gohugo.io/configuration/permalinks/#tokens. The
 * others are layouts of dates in Go, of which a token has one field: https://pkg.go.dev/time#pkg-constants
 */
export const HUGO_VARIABLES: Readonly<Record<string, string>> = {
  year: "{yyyy}",
  month: "{mm}",
  monthname: "{monthName}",
  day: "{dd}",
  weekday: "{weekday}",
  weekdayname: "{dayName}",
  yearday: "{yearDay}",
  title: "{title}",
  slug: "{slugOrTitle}",
  filename: "{file}",
  contentbasename: "{file}",
  slugorfilename: "{slugOrFile}",
  slugorcontentbasename: "{slugOrFile}",
  2006: "{yyyy}",
  "06": "{yy}",
  "01": "{mm}",
  1: "{m}",
  Jan: "{monthShort}",
  January: "{monthName}",
  "02": "{dd}",
  2: "{d}",
  Mon: "{dayShort}",
  Monday: "{dayName}",
  15: "{hour}",
  "04": "{minute}",
  "05": "{second}",
};

/** Converts the text between the variables of a pattern as Hugo does, and removes empty segments. */
export function hugoLiterals(pattern: string, isCased: boolean): string[] {
  return pattern
    .split("/")
    .map((segment) => segment.replace(/[^{}]+(?=\{|$)/g, (literal) => hugoSlug(literal, isCased)))
    .filter((segment) => segment !== "" && !/^\.+$/.test(segment));
}

/**
 * Converts `url` in front matter to a pattern of Maru: `/About Me` becomes `/about-me/`. It may contain tokens since Hugo 0.131. Returns
 * undefined if it has a token that Maru does not have, or no name.
 *
 * Source: https://gohugo.io/content-management/urls/#url
 */
export function hugoPermalink(written: string, isCased: boolean): string | undefined {
  let isKnown = true;
  const path = written.replace(/[?#].*$/s, "").replace(/[{}]/g, "");
  const pattern = path.replace(TOKEN, (token) => {
    const variable = HUGO_VARIABLES[token.slice(1)];
    isKnown &&= variable !== undefined;
    return variable ?? "";
  });
  const segments = hugoLiterals(pattern, isCased);
  if (!isKnown || segments.length === 0) return undefined;
  const joined = `/${segments.join("/")}`.replace(/\/index\.html$/, "");
  return joined.endsWith(".html") && !path.endsWith("/") ? joined : `${joined}/`;
}
