import { type Entry, isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import type { MigratedSite } from "../migration.ts";
import { readConfig } from "../readConfig.ts";

/** Configuration of the theme, and the file or key that contains it. */
export interface ThemeConfig {
  /** `_config.next.yml`, or `theme_config` in the configuration of the site. */
  from: string;
  config: Value;
}

/**
 * Reads the configurations of the theme. Those that override others come first.
 *
 * Source: https://hexo.io/docs/configuration#Alternate-Theme-Config, and for `_data` the documentation of NexT.
 */
export async function readThemeConfigs(
  config: Value,
  { exists, read }: Pick<MigratedSite, "exists" | "read">,
  source: string,
): Promise<ThemeConfig[]> {
  const theme = textOf(valueAt(config, "theme")) || "landscape";
  const own = valueAt(config, "theme_config");
  const files = [
    ...["yml", "yaml"].map((extension) => `_config.${theme}.${extension}`),
    ...["yml", "yaml"].map((extension) => `${source}/_data/${theme}.${extension}`),
    `themes/${theme}/_config.yml`,
  ].filter(exists);
  const found = await Promise.all(
    files.map(async (from) => ({ from, config: readConfig(from, (await read(from)) ?? "").config })),
  );
  return [...(isMapping(own) ? [{ from: "theme_config", config: own }] : []), ...found];
}

/** Returns the value of a key in the configurations of the theme; `inner` are keys of mappings in it. */
export function themeValue(
  themes: readonly ThemeConfig[],
  key: string,
  ...inner: string[]
): Value | undefined {
  for (const { config } of themes) {
    const value = inner.reduce(
      (outer: Value | undefined, name) => valueAt(outer, name),
      valueAt(config, key),
    );
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Names that NexT shows for the keys of its menu: https://github.com/next-theme/hexo-theme-next/tree/master/languages */
const NAMES: Readonly<
  Record<string, readonly [en: string, ko: string, ja: string, zhCN: string, zhTW: string]>
> = {
  home: ["Home", "홈", "ホーム", "首页", "首頁"],
  archives: ["Archives", "아카이브", "アーカイブ", "归档", "歸檔"],
  categories: ["Categories", "카테고리", "カテゴリ", "分类", "分類"],
  tags: ["Tags", "태그", "タグ", "标签", "標籤"],
  about: ["About", "정보", "プロフィール", "关于", "關於"],
  search: ["Search", "검색", "検索", "搜索", "搜尋"],
  schedule: ["Schedule", "Schedule", "スケジュール", "日程表", "時間表"],
  sitemap: ["Sitemap", "Sitemap", "サイトマップ", "站点地图", "網站地圖"],
  commonweal: ["Commonweal 404", "Commonweal 404", "公益 404", "公益 404", "公益 404"],
};

type NavItem = Record<string, string | NavItem[]>;

/**
 * Converts the menu of a theme to `nav`. NexT and Butterfly write an icon after `||`; in NexT, `default` is the target of a submenu's title.
 * @param toMaru Returns the address in Maru of a list of Hexo.
 */
export function readMenu(
  menu: Value | undefined,
  { language = "en", toMaru }: { language?: string | undefined; toMaru: (path: string) => string },
): NavItem[] {
  const items = (entries: readonly Entry[]): NavItem[] =>
    entries.flatMap(({ key, value }): NavItem[] => {
      const title = titleOf(key, language);
      if (isMapping(value)) {
        // The title of a submenu is its first item, too.
        const inner = value.entries.map((entry) => (entry.key === "default" ? { ...entry, key } : entry));
        return [{ [title]: items(inner) }];
      }
      const target = textOf(value)?.split("||")[0]?.trim();
      return target ? [{ [title]: isPath(target) ? toMaru(`/${target.replace(/^\/+/, "")}`) : target }] : [];
    });
  return items(isMapping(menu) ? menu.entries : []);
}

function isPath(target: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(target);
}

function titleOf(key: string, language: string): string {
  const name = key.split("||")[0]?.trim() ?? key;
  const names = NAMES[name];
  if (names === undefined) return name;
  const [en, ko, ja, zhCN, zhTW] = names;
  if (/^zh-(?:tw|hk|hant)/i.test(language)) return zhTW;
  const byLanguage: Record<string, string> = { ko, ja, zh: zhCN };
  return byLanguage[language.toLowerCase().split("-")[0] ?? ""] ?? en;
}
