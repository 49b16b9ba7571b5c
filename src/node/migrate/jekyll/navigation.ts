import { textOf, textsOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { introductionSlug } from "../../../shared/content/introductions.ts";
import { paths } from "../../../shared/urls/routes.ts";
import type { JekyllText } from "./jekyllTexts.ts";

/** Titles of Chirpy's tabs, which its locales contain: https://github.com/cotes2020/jekyll-theme-chirpy/tree/master/_data/locales */
const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { home: "Home", tags: "Tags", archives: "Archives", about: "About" },
  ko: { home: "홈", tags: "태그", archives: "아카이브", about: "정보" },
};

/** Whether a page has only the heading of Chirpy's list of categories, which Maru does not have. */
export function isCategoriesTab({ file, hasBody }: JekyllText): boolean {
  return /(?:^|\/)_tabs\/categories\.[^/]+$/.test(file) && !hasBody;
}

/** Returns the title of a tab without one. */
export function tabTitle({ named }: JekyllText, language: string): string {
  const titles = TITLES[language.split("-")[0] ?? ""] ?? TITLES["en"];
  const name = named.stem.toLowerCase();
  return titles?.[name] ?? named.title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * Returns the navigation: Chirpy's tabs by their `order`, or minima's `header_pages` or all pages with titles; undefined if there are none.
 */
export function navigationOf(
  config: Value,
  { tabs, pages, language }: { tabs: readonly JekyllText[]; pages: readonly JekyllText[]; language: string },
): Record<string, string>[] | undefined {
  if (tabs.length > 0) {
    const orderOf = ({ written }: JekyllText) => Number(textOf(valueAt(written, "order")) ?? Infinity);
    const home = { [TITLES[language.split("-")[0] ?? ""]?.["home"] ?? "Home"]: paths.list.href() };
    const shown = tabs.filter((tab) => !isCategoriesTab(tab)).toSorted((a, b) => orderOf(a) - orderOf(b));
    return [home, ...shown.map((tab) => ({ [titleOf(tab) ?? tabTitle(tab, language)]: targetOf(tab) }))];
  }
  const named = textsOf(valueAt(config, "header_pages") ?? []) ?? [];
  const listed =
    named.length > 0
      ? named.flatMap((name) => pages.filter(({ file }) => file === name))
      : pages.filter(
          (page) => titleOf(page) && !/^(?:index|404)\./.test(page.file) && !page.file.includes("/"),
        );
  if (listed.length === 0) return undefined;
  return [
    { [TITLES[language.split("-")[0] ?? ""]?.["home"] ?? "Home"]: paths.list.href() },
    ...listed.map((page) => ({ [titleOf(page) ?? page.named.title]: targetOf(page) })),
  ];
}

function titleOf({ frontMatter }: JekyllText): string | undefined {
  return frontMatter.title;
}

/** Returns the generated page that a page introduces, or the file of the page. */
function targetOf({ file, named }: JekyllText): string {
  const introduced = introductionSlug(named.stem);
  return introduced ? paths.page.href(introduced) : file;
}
