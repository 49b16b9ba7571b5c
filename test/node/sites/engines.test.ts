import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { migrateFolder } from "../../../src/node/cli/migrate.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";

/** Each folder is a typical small site of an engine. Its `expected.json` contains the expected result. */
const FOLDER = "test/fixtures/engines";
const EXPECTED = "expected.json";

let parent: string;
let site: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "maru-engine-"));
  // Engines without a title of the site get the name of its folder.
  site = join(parent, "내 블로그");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(parent, { recursive: true });
});

/** Returns the SHA-256 hashes of all files in a folder, by relative path. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const hashed = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")];
  });
  return Object.fromEntries(hashed) as Record<string, string>;
}

/**
 * Imports the engine's configuration into `site.yaml`. Returns the imported settings, and the notes on settings that could not be imported.
 */
async function importSite() {
  const log = vi.spyOn(console, "log").mockReturnValue();
  expect(await migrateFolder(site)).toBe(0);
  const notes = log.mock.calls
    .flat()
    .join("\n")
    .match(/^(?:- |Without effect|Unknown to).*/gm);
  return { settings: parse(readFileSync(join(site, "site.yaml"), "utf8")) as unknown, notes };
}

/** Omits facts that are empty, false or undefined. */
function withoutEmpty(facts: Record<string, unknown>) {
  const isGiven = (value: unknown) =>
    value !== undefined && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isGiven(value)));
}

async function compile() {
  const compiler = createCompiler({ contentFolder: site, base: "/", siteUrl: undefined });
  const { site: compiled, problems } = await compiler.compile();
  const { manifest, hidden, future, statics } = compiled;
  return {
    site: withoutEmpty(manifest.site),
    posts: manifest.posts.map(({ slug: _slug, body: _body, minutes: _minutes, url, image, ...post }) => ({
      url: decodeURI(url),
      ...withoutEmpty({ ...post, image: image?.replace(/\.[0-9a-f]{8}\./, ".HASH.") }),
    })),
    pages: manifest.pages.map(({ url, title }) => `${decodeURI(url)} ${title}`),
    statics: statics.map(({ path }) => path).toSorted(),
    counts: {
      posts: manifest.posts.length,
      hidden,
      future: future?.files.length ?? 0,
      undated: manifest.posts.filter(({ date }) => !date).length,
    },
    problems: problems.map((problem) => formatProblem(problem, "")),
  };
}

describe("sites written for other engines", () => {
  test.each(readdirSync(FOLDER))(
    "a site for %s compiles to the expected result without changes to its files",
    async (engine) => {
      await cp(join(FOLDER, engine), site, { recursive: true });
      await rm(join(site, EXPECTED), { force: true });
      const written = hashes(site);
      const imported = "site.yaml" in written ? {} : { imported: await importSite() };
      const found = JSON.stringify({ ...imported, ...(await compile()) }, undefined, 2);
      await expect(`${found}\n`).toMatchFileSnapshot(resolve(FOLDER, engine, EXPECTED));
      const now = hashes(site);
      expect(now).toMatchObject(written);
      const added = Object.keys(now).filter((path) => !(path in written));
      expect(added).toEqual("imported" in imported ? ["site.yaml"] : []);
    },
  );
});
