import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { plainPath } from "../../../src/shared/urls/aliases.ts";
import { encodePath } from "../../../src/shared/urls/splitUrl.ts";
import { readHexo } from "../../../src/node/migrate/hexo/readHexo.ts";
import { openSite } from "../../../src/node/migrate/openSite.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { takenUrls } from "../../../src/node/site/urls/routes.ts";
import { redirectsOf } from "../../../src/node/site/urls/redirects.ts";
import { type HexoRoutes, runHexo } from "../../support/engines/runHexo.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

const ZONE = "Asia/Seoul";
const POSTS = 8;

/** Configurations with each variable and each setting that decides addresses. */
const CONFIGS: Record<string, unknown>[] = [
  {},
  { permalink: ":title.html" },
  { permalink: ":year/:i_month/:i_day/:name/" },
  { permalink: "posts/:post_title/" },
  { permalink: ":hour-:minute-:second/:title" },
  { permalink: ":category/:title/" },
  { permalink: ":category/:name.html", default_category: "misc", filename_case: 1 },
  { permalink: ":hash.html" },
  { permalink: "p/:timestamp/:title/" },
  { permalink: "post/:abbrlink.html" },
  { permalink: ":lang/:title/", permalink_defaults: { lang: "ko" } },
  { permalink: ":layout/:slug/" },
  { permalink: ":id/" },
  { permalink: "archive/:title/" },
  { permalink: ":year:month:day-:title/index.html" },
  { new_post_name: ":year-:month-:day-:title.md" },
  { new_post_name: ":year-:month-:day-:title.md", permalink: ":year/:title.html" },
  { new_post_name: ":year/:title.md", permalink: ":title/" },
  { new_post_name: ":lang/:title.md", permalink: ":lang/:title/" },
  { post_asset_folder: true, permalink: ":year/:title" },
  { filename_case: 2, tag_dir: "t", category_dir: "c", archive_dir: "log/all" },
  { per_page: 2, pagination_dir: "p", archive_generator: { daily: true, per_page: 3 } },
  { per_page: 0, index_generator: { path: "blog", per_page: 3 }, archive_generator: { yearly: false } },
  { archive_generator: { enabled: false }, tag_map: { "C++": "cpp" }, category_map: { 여행: "travel" } },
  { future: false, render_drafts: false, skip_render: ["raw/**"] },
  { source_dir: "src", use_slug_as_post_title: true, permalink: ":post_title/" },
];

const NAMES = ["C++", "Node.js", "여행", "É t é", "a_b", "日記", "Æther"];
const DATES = [
  "2024-12-31",
  "2025-01-02 03:04:05",
  "2025-01-02T03:04:05+09:00",
  "2025/3/4 05:06",
  "'2025-03-04 23:59:59'",
  "2025-1-2 3:04:05",
];

/** Returns names of files that differ by more than case, without `%`, for which Hexo 8.1.2 fails. */
function fileNames(): string[] {
  const names = generateTitles(400, 26)
    .map((title) => title.replace(/[%/\\\p{C}\u2028\u2029]/gu, "").trim())
    .filter((name) => !/\p{Cs}/u.test(name) && /[\p{L}\p{N}]/u.test(name) && !/^[_.]|[%~.]$|\?/.test(name));
  return [...new Map(names.map((name) => [name.normalize("NFKC").toLowerCase(), name])).values()];
}

/** Returns the files of a site: posts with generated names, pages and drafts. */
function filesOf(config: Record<string, unknown>, index: number): Record<string, string> {
  const names = fileNames();
  const source = String(config["source_dir"] ?? "source");
  const files: Record<string, string> = {
    "_config.yml": stringify({ title: "Site", timezone: ZONE, ...config }),
    [`${source}/about/index.md`]: "---\ntitle: About\n---\ntext\n",
    [`${source}/Now you.md`]: "text\n",
    [`${source}/links.md`]: "---\npermalink: Friends/\n---\ntext\n",
    [`${source}/_drafts/later.md`]: "---\ntitle: Later\n---\ntext\n",
  };
  const folders = ["", "", "", "2025/", "여 행/", "2025-01-02-", "2025-12-31-", "ko/"];
  for (let number = 0; number < POSTS; number++) {
    const at = index * POSTS + number;
    const pick = <Item>(items: readonly Item[], step: number) =>
      items[(at * step + number) % items.length] as Item;
    const name = pick(names, 1);
    const lines = [`title: ${JSON.stringify(pick(names, 7))}`, `date: ${pick(DATES, 1)}`, `abbrlink: n${at}`];
    if (number % 2 === 0) lines.push(`tags: [${pick(NAMES, 1)}, ${pick(NAMES, 3)}]`);
    if (number % 3 === 0) lines.push(`categories: [${pick(NAMES, 1)}, ${pick(NAMES, 3)}]`);
    if (number % 5 === 4)
      lines.push(`categories: [[${pick(NAMES, 1)}, ${pick(NAMES, 3)}], [${pick(NAMES, 2)}]]`);
    if (number === 5) lines.push("lang: en");
    if (number === 6) lines.push(`permalink: own/${at}${index % 2 === 0 ? ".html" : "/"}`);
    if (number === 7) lines.push("published: false");
    files[`${source}/_posts/${pick(folders, 1)}${name}.md`] = `---\n${lines.join("\n")}\n---\ntext\n`;
  }
  return files;
}

let sites: string[];
let routes: HexoRoutes[];
beforeAll(async () => {
  sites = [];
  for (const [index, config] of CONFIGS.entries()) {
    const folder = await mkdtemp(join(tmpdir(), "maru-hexo-"));
    sites.push(folder);
    for (const [path, text] of Object.entries(filesOf(config, index))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }
  routes = await runHexo(sites, ZONE);
});
afterAll(async () => {
  for (const folder of sites) await rm(folder, { recursive: true });
});

/** Returns the path of a page by the path of its file: `/a/` for `a/index.html`. */
function urlOf(route: string): string {
  return `/${route.replace(/^\//, "").replaceAll("\\", "/").replace(/\?.*$/, "")}`
    .normalize("NFC")
    .replace(/\/index\.html$/, "/");
}

/** Migrates a site as `maru migrate` does. Returns its former addresses, and what answers an address. */
async function migrate(folder: string) {
  const files = openSite(folder);
  const { config } = readConfig("_config.yml", (await files.read("_config.yml")) ?? "");
  const { settings, formerUrls, notes } = await readHexo({
    ...files,
    name: "site",
    file: "_config.yml",
    config,
  });
  await writeFile(join(folder, "site.yaml"), stringify(settings));
  const compiler = createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined });
  const { site, problems } = await compiler.compile();
  const documents = new Map([...site.documents].map(([url, { file }]) => [plainPath(url), file]));
  const redirects = new Map(redirectsOf(site).map(({ from, to }) => [plainPath(from), to]));
  const lists = new Set(takenUrls(site).map(plainPath));
  const answerOf = (path: string) => {
    const key = plainPath(encodePath(path));
    const target = redirects.get(key);
    if (!documents.has(key) && lists.has(key)) return key;
    return documents.get(key) ?? (target && (documents.get(plainPath(target)) ?? target));
  };
  return { formerUrls: (formerUrls ?? []).map(decodeURIComponent), answerOf, problems, notes };
}

test.each(CONFIGS.map((config, index) => [JSON.stringify(config), index] as const))(
  "with the configuration %s, all addresses of Hexo are known and answer with the same posts and pages",
  async (_, index) => {
    const { posts, pages, routes: all } = routes[index] as HexoRoutes;
    const { formerUrls, answerOf, problems } = await migrate(sites[index] ?? "");
    const source = String(CONFIGS[index]?.["source_dir"] ?? "source");
    // A path without an extension is that of a page, too.
    const expected = new Set(all.map(urlOf));
    expect([...new Set(formerUrls)].toSorted()).toEqual([...expected].toSorted());
    const texts = Object.entries({ ...posts, ...pages });
    expect(texts.length).toBeGreaterThan(POSTS);
    const wrong = texts.flatMap(([file, path]) => {
      const answer = answerOf(urlOf(path));
      return answer === `${source}/${file}`.normalize("NFC")
        ? []
        : [`${file}: ${path} → ${answer}; ${problems.find((each) => each.file.endsWith(file))?.message}`];
    });
    expect(wrong).toEqual([]);
    expect(problems.filter(({ cause }) => cause === "redirect")).toEqual([]);
    const lost = [...expected].filter((path) => answerOf(path) === undefined);
    expect(lost).toEqual([]);
  },
);
