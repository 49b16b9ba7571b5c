import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readHugo } from "../../../src/node/migrate/hugo/readHugo.ts";
import { openSite } from "../../../src/node/migrate/openSite.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";
import { decodeUrl } from "../../../src/shared/urls/decodeUrl.ts";
import { migrateFolder } from "../../../src/node/cli/migrate.ts";
import { plainPath } from "../../../src/shared/urls/aliases.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { redirectsOf } from "../../../src/node/site/urls/redirects.ts";
import { buildHugo, listHugo } from "../../support/engines/listHugo.ts";
import { generateHugoSites } from "../../support/generate/generateHugoSites.ts";

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "maru-hugo-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(site, { recursive: true });
});

async function writeSite(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
}

/** Writes a site, migrates and compiles it. Returns the addresses of its posts and pages by file, and its redirects. */
async function migrated(files: Record<string, string>) {
  await writeSite(files);
  vi.spyOn(console, "log").mockReturnValue();
  expect(await migrateFolder(site)).toBe(0);
  const { site: compiled } = await createCompiler({
    contentFolder: site,
    base: "/",
    siteUrl: undefined,
  }).compile();
  const urls = Array.from(compiled.documents, ([url, { file }]) => [file, plainPath(url)] as const);
  const redirects = redirectsOf(compiled).map(({ from, to }) => [plainPath(from), plainPath(to)] as const);
  return { urls: new Map(urls), redirects: new Map(redirects) };
}

/** Matches addresses of posts that only forward: those with `-` in place of signs at the start of a slug. */
const FORWARDED = /\/-[^/]*(?: |$)/;

test.each(generateHugoSites(40))(
  "posts keep the addresses that Hugo gives them: $name",
  async ({ files, forwards }) => {
    const { urls, redirects } = await migrated(files);
    const former = await listHugo(site);
    expect(former.size).toBeGreaterThan(40);
    const lost: object[] = [];
    const moved: { old: string; url: string | undefined }[] = [];
    for (const [file, written] of former) {
      const [url, old] = [urls.get(file), plainPath(written)];
      if (url === old) continue;
      (redirects.get(old) === url ? moved : lost).push({ file, old, url, to: redirects.get(old) });
    }
    expect(lost).toEqual([]);
    expect(moved.filter(({ old, url }) => !forwards && !FORWARDED.test(`${old} ${url}`))).toEqual([]);
  },
);

test.each(generateHugoSites(10, 3))(
  "the former addresses of posts, pages, lists and aliases are those that Hugo writes: $name",
  async ({ files }) => {
    const terms = "\ntags: [A b, 한글, Go]\ncategories: [x/y]\ndate:";
    await writeSite(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace("\ndate:", terms)])),
    );
    const file = "hugo.yaml";
    const { config } = readConfig(file, files[file] ?? "");
    const { formerUrls } = await readHugo({ ...openSite(site), name: "site", file, config });
    const former = formerUrls?.map((url) => decodeUrl(url).normalize("NFC")) ?? [];
    expect(former.toSorted()).toEqual((await buildHugo(site)).toSorted());
  },
);
