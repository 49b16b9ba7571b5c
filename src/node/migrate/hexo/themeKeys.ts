import { flagOf, isEmpty, isMapping, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { type KeyReport, type KeyTable, reportKeys } from "../keyReport.ts";
import { fatesOf } from "./siteKeys.ts";
import type { ThemeConfig } from "./theme.ts";

const APPEARANCE = [
  "scheme darkmode lightdark favicon custom_logo custom_file_path menu_settings sidebar avatar site_state social social_icons",
  "links_settings links toc footer creative_commons theme_color font codeblock tag_icon post_navigation text_align mobile_layout_economy",
  "body_scrollbar note tabs motion pace canvas_ribbon github_banner back2top reading_progress bookmark fancybox mediumzoom pangu banner",
  "subtitle widgets archive_type show_count recent_posts_limits copyright fb_admins fb_app_id twitter excerpt_link logo background",
  "beautiful_scrollbar night_mode post index navbar color fonts cover avatar_img nav header_img index_img subtitle_effect theme_color",
  "default_cover display_mode hover aside sidebar_width typed chinese_font rewards reward reward_settings follow_me donate",
];
const COMMENTS = [
  "comments disqus disqusjs livere_uid gitalk utterances isso disqus_shortname valine waline twikoo changyan giscus remark42 artalk",
  "gitment facebook_comments_plugin livere cusdis",
];
const ANALYTICS = [
  "google_analytics baidu_analytics cloudflare_analytics clarity_analytics matomo umami plausible firestore busuanzi_count",
  "gauges_analytics growingio_analytics tencent_analytics leancloud_visitors leancloud_counter_security cnzz_siteid busuanzi web_analytics",
  "google_site_verification bing_site_verification yandex_site_verification baidu_site_verification site_verification google_tag_manager",
];
const WIDGETS = ["chat chatra tidio knocket addtoany pdf wavedrom related_posts language_switcher"];
const HARMLESS = [
  "calendar cache minify open_graph excerpt_description read_more_btn post_meta symbols_count_time post_edit tagcloud preconnect index_with_subtitle",
  "exturl exturl_icon pjax quicklink algolia_search local_search search vendors css js images mermaid rss version CDN cdn lazyload",
  "instantpage prismjs highlight_theme anchor error_page i18n inject Open_Graph_meta structured_data pwa",
];

const TABLE: KeyTable = {
  ...fatesOf(APPEARANCE, { notYet: "appearance" }),
  ...fatesOf(COMMENTS, { notYet: "comments, except those of giscus" }),
  ...fatesOf(ANALYTICS, { notYet: "analytics and verification of the site" }),
  ...fatesOf(WIDGETS, { notYet: "additional elements of pages" }),
  ...fatesOf(HARMLESS, "harmless"),
  menu: "carried",
  math: "carried",
  mathjax: "carried",
  katex: "carried",
};

/**
 * Reports the keys of the theme's configurations. Keys that are switched off or empty have no effect. Keys with the same fate are one entry.
 * @param carried Keys that a setting replaces on this site, although it does not on others.
 */
export function reportThemeKeys(themes: readonly ThemeConfig[], carried: readonly string[]): KeyReport {
  const reports = themes.map(({ from, config }) => {
    const own = fatesOf(carried, "carried");
    const off = isMapping(config) ? config.entries.filter(({ value }) => isOff(value)) : [];
    const unused = Object.fromEntries(off.map(({ key }) => [key, "harmless" as const]));
    const named = (keys: readonly string[]) => keys.map((key) => `${from}: ${key}`);
    const report = reportKeys(config, { ...TABLE, ...unused, ...own });
    return {
      carried: named(report.carried),
      harmless: withSource(from, report.harmless),
      todo: report.todo.map(({ key, text }) => ({ key: `${from}: ${key}`, text })),
      notYet: group(report.notYet).map(({ key, text }) => ({ key: `${from}: ${key}`, text })),
      unknown: withSource(from, report.unknown),
    };
  });
  return joinReports(reports);
}

/** Names the source of a list of keys before the first of them. */
function withSource(from: string, [first, ...others]: readonly string[]): string[] {
  return first === undefined ? [] : [`${from}: ${first}`, ...others];
}

/** Joins the lists of several reports. */
export function joinReports(reports: readonly KeyReport[]): KeyReport {
  return {
    carried: reports.flatMap(({ carried }) => carried),
    harmless: reports.flatMap(({ harmless }) => harmless),
    todo: reports.flatMap(({ todo }) => todo),
    notYet: reports.flatMap(({ notYet }) => notYet),
    unknown: reports.flatMap(({ unknown }) => unknown),
  };
}

/** Whether a setting has no effect in the theme: it is empty or `false`, or a mapping of such settings, or has `enable: false`. */
function isOff(value: Value | undefined): boolean {
  if (isEmpty(value) || flagOf(value) === false) return true;
  if (!isMapping(value)) return false;
  const enabled = flagOf(valueAt(value, "enable"));
  return enabled === false || (enabled === undefined && value.entries.every((entry) => isOff(entry.value)));
}

/** Joins the keys that have the same text. */
function group(items: readonly { key: string; text: string }[]): { key: string; text: string }[] {
  const keys = new Map<string, string[]>();
  for (const { key, text } of items) keys.set(text, [...(keys.get(text) ?? []), key]);
  return [...keys].map(([text, each]) => ({ key: each.join(", "), text }));
}
