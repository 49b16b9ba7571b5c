import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { readJekyll } from "../../../src/node/migrate/jekyll/readJekyll.ts";
import { openSite } from "../../../src/node/migrate/openSite.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { redirectsOf } from "../../../src/node/site/urls/redirects.ts";
import { plainPath } from "../../../src/shared/urls/aliases.ts";
import { encodePath } from "../../../src/shared/urls/splitUrl.ts";
import { runJekyll } from "../../support/engines/runJekyll.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

const POSTS = 10;

const scope = (path: string, type: string | undefined, permalink: string) => ({
  scope: { path, ...(type && { type }) },
  values: { permalink },
});

/** Configurations with each style, each variable and each setting that decides addresses. */
const CONFIGS: Record<string, unknown>[] = [
  {},
  { permalink: "pretty", timezone: "Asia/Seoul" },
  { permalink: "none" },
  { permalink: "ordinal", timezone: "America/New_York" },
  { permalink: "weekdate" },
  { permalink: "/posts/:title/" },
  { permalink: "/:categories/:title" },
  { permalink: "/:slugified_categories/:slug.html" },
  { permalink: "/:short_year/:i_month/:i_day/:title/", timezone: "Asia/Seoul" },
  { permalink: "/:year_:month_:day/:hour-:minute-:second-:slug/", timezone: "Pacific/Auckland" },
  { permalink: "/:long_month/:short_month/:long_day/:short_day/:w_day/:title:output_ext" },
  { permalink: "/:w_year-:week/:y_day/:title/index.html", timezone: "Asia/Seoul" },
  { permalink: "blog/:name/" },
  { permalink: "/:collection/:path/" },
  { defaults: [scope("", "posts", "/posts/:title/"), scope("", "tabs", "/:title/")] },
  { defaults: [scope("_posts/til", "posts", "/t/:title/"), scope("", "posts", "/:year/:title/")] },
  { defaults: [scope("_posts/til", undefined, "/u/:slug/"), scope("docs/sub", "pages", "/p/:basename/")] },
  {
    collections: { posts: { permalink: "/c/:title.html" }, tabs: { output: true, permalink: "/tab/:name/" } },
  },
  { collections: { tabs: { output: true } }, permalink: "pretty" },
  { collections: ["tabs"], exclude: ["docs"], permalink: "/:year//:title/" },
];

const DATES = [
  "2024-12-31",
  "2024-12-30 23:30:00",
  "2025-01-01 05:00:00 +0900",
  "2024-02-29 12:00",
  undefined,
];
const CATEGORIES = ["Life", "R&D 노트", "C++", "여행"];

/** Returns file names whose slugs differ by Jekyll's strictest rule. */
function fileNames(): string[] {
  const names = generateTitles(900, 31)
    .map((title) => title.replace(/[/\\:*?"<>|\u3164\p{C}\u2028\u2029]/gu, "").trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !/\p{Cs}/u.test(name) && !/^[.#~]|[~.]$/.test(name))
    // Jekyll joins a period before a slash with the next part of the address. No address of Maru contains `%`, which servers decode.
    .filter((name) => !name.includes("%") && !/\.[^\p{L}\p{Nd}]*$/u.test(name))
    // Jekyll gives posts without a letter or a decimal digit in their names the address of their folder.
    .filter((name) => Buffer.byteLength(name) < 150 && /[\p{L}\p{Nd}]/u.test(name));
  const keyOf = (name: string) =>
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-");
  return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}

function filesOf(config: Record<string, unknown>, index: number): Record<string, string> {
  const names = fileNames();
  const head = (...lines: (string | undefined)[]) => `---\n${lines.filter(Boolean).join("\n")}\n---\ntext\n`;
  const files: Record<string, string> = {
    "_config.yml": stringify({ title: "Site", ...config }),
    "about.markdown": head("title: About"),
    "My page.md": head("title: Page"),
    "docs/index.md": head("title: Docs"),
    "docs/sub/set_up.md": head("title: Set up"),
    "legal.md": head("permalink: /legal/privacy.html"),
    "_tabs/Links_A.md": head("title: Links"),
  };
  const folders = ["_posts/", "_posts/", "_posts/til/", "Cats/_posts/", "a/b/_posts/"];
  for (let number = 0; number < POSTS; number++) {
    const at = index * POSTS + number;
    const date = DATES[at % DATES.length];
    const name = `${folders[number % folders.length] ?? ""}2025-01-0${(number % 9) + 1}-${names[at % names.length] ?? ""}.md`;
    files[name] = head(
      `title: ${JSON.stringify(names[(at * 7) % names.length])}`,
      date && `date: ${date}`,
      number % 3 === 0 ? `categories: [${CATEGORIES[at % 4] ?? ""}, ${CATEGORIES[(at + 1) % 4] ?? ""}]` : "",
      number === 5 ? `slug: ${JSON.stringify(names[(at * 3) % names.length])}` : "",
      number === 6
        ? `permalink: /own/:i_month/${at}${index % 3 === 0 ? ".html" : index % 3 === 1 ? "/" : ""}`
        : "",
      number === 7 ? "published: false" : "",
    );
  }
  return files;
}

const zoneOf = (config: Record<string, unknown>) => String(config["timezone"] ?? "UTC");

let sites: string[];
let urls: Record<string, string>[];
beforeAll(async () => {
  sites = [];
  for (const [index, config] of CONFIGS.entries()) {
    const folder = await mkdtemp(join(tmpdir(), "maru-jekyll-"));
    sites.push(folder);
    for (const [path, text] of Object.entries(filesOf(config, index))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }
  urls = [];
  for (const zone of new Set(CONFIGS.map(zoneOf))) {
    const indexes = [...sites.keys()].filter((index) => zoneOf(CONFIGS[index] ?? {}) === zone);
    const found = await runJekyll(
      indexes.map((index) => sites[index] ?? ""),
      zone,
    );
    for (const [number, index] of indexes.entries()) urls[index] = found[number] ?? {};
  }
});
afterAll(async () => {
  for (const folder of sites) await rm(folder, { recursive: true });
});

/** Migrates a site as `maru migrate` does. Returns its former addresses, and the file that answers an address. */
async function migrate(folder: string) {
  const files = openSite(folder);
  const { config } = readConfig("_config.yml", (await files.read("_config.yml")) ?? "");
  const { settings, formerUrls = [] } = await readJekyll({
    ...files,
    name: "site",
    file: "_config.yml",
    config,
  });
  await writeFile(join(folder, "site.yaml"), stringify(settings));
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  const documents = new Map([...site.documents].map(([url, { file }]) => [plainPath(url), file]));
  const redirects = new Map(redirectsOf(site).map(({ from, to }) => [plainPath(from), plainPath(to)]));
  const answerOf = (path: string) => {
    const key = plainPath(encodePath(path));
    const file = documents.get(key);
    if (file !== undefined) return { file, isSame: true };
    return { file: documents.get(redirects.get(key) ?? ""), isSame: false };
  };
  return { formerUrls, answerOf, problems, posts: site.manifest.posts.length };
}

const decoded = (url: string) =>
  decodeURIComponent(url)
    .normalize("NFC")
    .replace(/\/index\.html$/, "")
    .replace(/\/?$/, "/");

test.each(CONFIGS.map((config, index) => [JSON.stringify(config), index] as const))(
  "with the configuration %s, each address of Jekyll answers with the same post or page",
  async (_, index) => {
    const { formerUrls, answerOf, problems, posts } = await migrate(sites[index] ?? "");
    const found = Object.entries(urls[index] ?? {}).filter(([file]) => /\.(?:md|markdown)$/.test(file));
    expect(found.length).toBeGreaterThan(POSTS);
    expect(posts).toBe(POSTS - 1);
    const former = new Set(formerUrls.map(decoded));
    const wrong = found.flatMap(([file, url]) => {
      const path = decodeURIComponent(url).normalize("NFC");
      const { file: answer, isSame } = answerOf(path);
      // Hosts do not serve files whose names begin with a dot.
      const mustBeSame = file.includes("_posts/") && !path.includes("/.");
      const isRight = answer === file.normalize("NFC") && (isSame || !mustBeSame);
      const problem = problems.find((each) => each.file === file.normalize("NFC"))?.message;
      return [
        ...(isRight ? [] : [`${file}: ${path} → ${answer} ${isSame ? "" : "forwards"}; ${problem}`]),
        ...(former.has(decoded(url)) ? [] : [`${file}: ${path} is not one of the former addresses`]),
      ];
    });
    expect(wrong).toEqual([]);
  },
);
