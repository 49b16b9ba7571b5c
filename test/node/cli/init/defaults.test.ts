import { afterEach, expect, test, vi } from "vitest";
import { defaultLanguage, systemTimeZone, titleOfFolder } from "../../../../src/node/cli/init/defaults.ts";

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ["/home/kim/my-blog", "My blog"],
  ["/home/kim/비 오는_날".normalize("NFD"), "비 오는 날"],
  ["/home/kim/kim.github.io", "Kim.github.io"],
  ["/home/kim/a\u0007b", "Ab"],
  ["/home/kim/---", "Blog"],
  ["/", "Blog"],
])("the title of a site in %s is %s", (folder, title) => {
  expect(titleOfFolder(folder)).toBe(title);
});

test.each([
  [{ LANG: "ko_KR.UTF-8" }, "", "ko"],
  [{ LANG: "ko_KR.UTF-8", LC_ALL: "de_DE@euro" }, "", "de"],
  [{ LANG: "zh_TW.UTF-8" }, "", "zh-TW"],
  [{ LANG: "en_US.UTF-8" }, "비 오는 날 우산을 썼다.", "ko"],
  [{ LANG: "ko_KR.UTF-8" }, "An umbrella in the rain.", "en"],
  [{ LANG: "fr_FR.UTF-8" }, "Un parapluie sous la pluie.", "fr"],
  [{ LANG: "zh_TW.UTF-8" }, "下雨天打著傘", "zh-TW"],
])("the language of a site is derived from %j and the posts %j: %s", (env, posts, language) => {
  expect(defaultLanguage(posts, "Blog", env)).toBe(language);
});

test.each([{ LANG: "C.UTF-8" }, { LANG: "POSIX" }, {}])(
  "without a language in %j, the language of Intl is used",
  (env) => {
    const [language] = new Intl.DateTimeFormat().resolvedOptions().locale.split("-");
    expect(defaultLanguage("", "Blog", env)).toBe(language);
  },
);

test.each([
  ["Asia/Seoul", "Asia/Seoul"],
  ["Nowhere/At-All", "UTC"],
])("with the environment variable TZ %s, the time zone is %s", (written, timeZone) => {
  vi.stubEnv("TZ", written);
  expect(systemTimeZone()).toBe(timeZone);
});

test.each([
  ["빈 방", "", "ko"],
  ["빈 방", "An umbrella in the rain.", "en"],
  ["部屋", "", "en"],
])(
  "the language of a site with the title %s and the posts %j is %s on an English system",
  (title, posts, language) => {
    expect(defaultLanguage(posts, title, { LANG: "en_US.UTF-8" })).toBe(language);
  },
);
