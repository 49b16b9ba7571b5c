import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { migrateFolder } from "../../../src/node/cli/migrate.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { redirectsOf } from "../../../src/node/site/urls/redirects.ts";
import { encodePath } from "../../../src/shared/urls/splitUrl.ts";
import { askPython } from "../../support/engines/askEngine.ts";
import { generateTitles } from "../../support/generate/generateTitles.ts";

/**
 * Settings of the blog plugin, with the code that makes the slug. Material itself is not run: the distribution has version 8.2, which has no
 * blog. The addresses are those of the documentation, https://squidfunk.github.io/mkdocs-material/plugins/blog/, with the slugs of pymdownx
 * and Python-Markdown. So are `post_url_max_categories`, `categories_slugify`, `archive_url_format` and `authors_profiles`, whose tests are in
 * `test/node/migrate/mkdocs/`.
 */
const SITES = [
  ["", "{y}/{m}/{d}/{slug}/", 'slugify(case="lower")(title, "-")'],
  [
    'post_url_format: "{slug}-{date}"\npost_url_date_format: yyMMdd',
    "{slug}-{yy}{m}{d}/",
    'slugify(case="lower")(title, "-")',
  ],
  [
    "post_url_date_format: yyyy-MM-dd\npost_slugify_separator: _",
    "{y}-{m}-{d}/{slug}/",
    'slugify(case="lower")(title, "_")',
  ],
  [
    "post_slugify: !!python/object/apply:pymdownx.slugs.slugify",
    "{y}/{m}/{d}/{slug}/",
    'slugify()(title, "-")',
  ],
  [
    "post_slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower-ascii}}",
    "{y}/{m}/{d}/{slug}/",
    'slugify(case="lower-ascii")(title, "-")',
  ],
  [
    "post_slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: fold}}\npost_slugify_separator: '~'",
    "{y}/{m}/{d}/{slug}/",
    'slugify(case="fold")(title, "~")',
  ],
  [
    "post_slugify: !!python/name:pymdownx.slugs.gfm",
    "{y}/{m}/{d}/{slug}/",
    'slugify(case="lower-ascii")(title, "-")',
  ],
  ["post_slugify: !!python/name:markdown.extensions.toc.slugify", "{y}/{m}/{d}/{slug}/", 'toc(title, "-")'],
  [
    "post_slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower, percent_encode: true}}",
    "{y}/{m}/{d}/{slug}/",
    'slugify(case="lower", percent_encode=True)(title, "-")',
  ],
] as const;

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "maru-material-"));
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(site, { recursive: true });
});

test("the addresses of generated posts are those of Material, or those of Material forward to them", async () => {
  const titles = generateTitles(450, 5).filter((title) => !/[\p{Cs}\p{Cc}\u2028\u2029]/u.test(title));
  const posts = titles.map((title, index) => {
    const date = new Date(Date.UTC(2001, 0, 1 + index * 9)).toISOString().slice(0, 10);
    return { title: title.normalize("NFC"), date, site: index % SITES.length };
  });
  const functions = SITES.map(([, , code]) => `lambda title: ${code}`).join(", ");
  const slugs = (await askPython(
    `
from pymdownx.slugs import slugify
from markdown.extensions.toc import slugify as toc
functions = [${functions}]
answer = [functions[post["site"]](post["title"]) for post in data]
`,
    posts,
  )) as string[];
  const answers = { same: 0, forwards: 0 };
  const lost: string[] = [];
  for (const [index, [settings, format]] of SITES.entries()) {
    const folder = join(site, String(index));
    await mkdir(join(folder, "docs/blog/posts"), { recursive: true });
    const indented = settings.replace(/^/gm, "      ");
    await writeFile(
      join(folder, "mkdocs.yml"),
      `site_name: S\nplugins:\n  - blog:\n      archive: false\n${indented}\n`,
    );
    const own = posts.flatMap((post, at) =>
      post.site === index ? [{ ...post, slug: slugs[at]!, file: `p${at}.md` }] : [],
    );
    for (const { title, date, file } of own) {
      const text = `---\ndate: ${date}\ntitle: ${JSON.stringify(title)}\n---\nText\n`;
      await writeFile(join(folder, "docs/blog/posts", file), text);
    }
    expect(await migrateFolder(folder)).toBe(0);
    const { site: compiled } = await createCompiler({
      contentFolder: folder,
      base: "/",
      siteUrl: undefined,
    }).compile();
    const redirects = new Map(redirectsOf(compiled).map(({ from, to }) => [from as string, to as string]));
    for (const { title, date, slug } of own) {
      const [y = "", m = "", d = ""] = date.split("-");
      const path = format.replace(
        /\{(\w+)\}/g,
        (_, name: string) => ({ y, m, d, slug, yy: y.slice(2) })[name] ?? "",
      );
      const old = encodePath(`/blog/${path}`.replace(/\/{2,}/g, "/"));
      const url = compiled.manifest.posts.find((post) => post.date === date)?.url as string;
      if (decodeURI(url) === decodeURI(old)) answers.same += 1;
      else if (redirects.get(old) === url) answers.forwards += 1;
      else lost.push(`${index} ${title}: ${old} → ${url}`);
    }
  }
  expect(lost).toEqual([]);
  expect(answers.same).toBeGreaterThan(300);
});
