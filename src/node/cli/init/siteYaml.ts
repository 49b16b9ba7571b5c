import { stringify } from "yaml";
import { PACKAGE_NAME } from "../packageName.ts";

/** The settings that `maru init` writes. */
export interface NewSettings {
  title: string;
  language: string;
  /** IANA name, such as `Asia/Seoul`. */
  timeZone: string;
  /** Folder of the posts; `undefined` if it is the default folder. */
  posts: string | undefined;
  /** Whether days of revision are read from Git. */
  isUpdatedByGit: boolean;
}

/** Returns the text of a new `site.yaml`, with comments. */
export function siteYaml({ title, language, timeZone, posts, isUpdatedByGit }: NewSettings): string {
  const lines = [
    `# yaml-language-server: $schema=node_modules/${PACKAGE_NAME}/schemas/site.schema.json`,
    "# The settings of the site. Each one is optional.",
    "",
    entry("title", title),
    "# One sentence about the site, for its first page and for search engines:",
    "# description: What I learn while walking.",
    "",
    "# The language of the posts. The interface is in Korean or English.",
    entry("language", language),
    "",
    "# The address of the published site. Feeds and link previews need it.",
    "# url: https://example.org",
    "",
    "# The time zone of dates.",
    entry("timeZone", timeZone),
    ...(posts === undefined ? [] : ["", "# The folder of the posts.", entry("posts", posts || ".")]),
    ...(isUpdatedByGit
      ? ["", "# A post was last revised on the day of its last commit.", entry("updated", "git")]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function entry(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}
