import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { command as lockCommand } from "../../../src/node/cli/lock.ts";
import { command } from "../../../src/node/cli/migrate.ts";
import { runCommand } from "../../support/runner/runCommand.ts";

let parent: string;
/** A path that needs quotes in every shell. */
let site: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "maru-proof-"));
  site = join(parent, "내 블로그 (1)", "it's");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(parent, { recursive: true });
});

async function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
}

async function migrate(...options: string[]) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await runCommand(command, ["migrate", site, ...options]);
  const printed = [...log.mock.calls, ...error.mock.calls].flat().join("\n");
  vi.restoreAllMocks();
  return { status, printed };
}

/** Returns the hash of each file in the site's folder, by path. */
async function hashes() {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hashed = files.map(async (file) => [
    file,
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(hashed)) as Record<string, string>;
}

const SITE = {
  "_config.yml": "title: J\npermalink: /:year/:title.html",
  "_posts/2025-01-22-rain.md": "---\ntitle: Rain\n---\nrain",
  "_site/index.html": "",
  "_site/2025/rain.html": "",
  "_site/rain-2.html": "",
  "_site/404.html": "",
  "_site/style.css": "",
};

test("maru migrate writes site.yaml and compares the addresses of the old output folder in one run, and edits no file", async () => {
  await write(SITE);
  const before = await hashes();
  const { status, printed } = await migrate("--sitemap", join(site, "_site"));
  expect(status).toBe(1);
  expect(printed).toContain("_config.yml → ");
  expect(printed).toContain(
    [
      `3 addresses of the old site, from ${join(site, "_site")}:`,
      "  2 same",
      "  0 forward to their new addresses",
      "  1 lost",
      "",
      "Lost:",
      "  /rain-2.html  nearest: /2025/rain.html (_posts/2025-01-22-rain.md)",
    ].join("\n"),
  );
  expect(printed).toContain("Ignored: 1 file that is no page: 1 .css\n");
  const { [join(site, "site.yaml")]: written, ...after } = await hashes();
  expect(written).toBeDefined();
  expect(after).toEqual(before);
});

test("with site.yaml, maru migrate only compares, also for an engine whose configuration it does not read, and succeeds if nothing is lost", async () => {
  await write({
    "gatsby-config.js": "module.exports = {};",
    "site.yaml": "permalink: /blog/{slug}/\nredirects: {/old: /blog/rain/}\nurl: https://a.example/base/\n",
    "posts/rain.md": "rain",
    "old.xml": `<urlset>${["/base/blog/rain", "/base/old"].map((path) => `<url><loc>https://b.example${path}</loc></url>`).join("")}</urlset>`,
  });
  const before = await hashes();
  const { status, printed } = await migrate("--sitemap", join(site, "old.xml"));
  expect(printed).toContain("site.yaml exists already and stays as it is");
  expect(printed).toContain("  1 same\n  1 forwards to its new address\n  0 lost\n");
  expect(status).toBe(0);
  expect(await hashes()).toEqual(before);
  const below = await migrate("--sitemap", join(site, "old.xml"), "--base", "/other/");
  expect(below.printed).toContain("is below `/other/`; add `--base` with the path of the old site.");
  expect(below.status).toBe(1);
});

test("without a sitemap, maru migrate compares the addresses by the rule of the engine, also in a second run, which changes nothing", async () => {
  await write({
    "mkdocs.yml": "site_name: x\nplugins: [blog]\n",
    "docs/index.md": "# Home",
    "docs/blog/index.md": "# Blog",
  });
  await write({ "docs/blog/posts/a.md": "---\ndate: 2025-01-22\n---\n# 1.5 버전\n" });
  const first = await migrate();
  expect(first.printed).toContain(" of the old site, from the rule of MkDocs:\n");
  expect(first.printed).toContain("  0 lost\n");
  expect(first.status).toBe(0);
  expect(first.printed).toMatch(/^Keep these addresses for good: npm run lock -- .* --rule$/m);
  expect(await runCommand(lockCommand, ["lock", site, "--rule"])).toBe(0);
  const locked = await readFile(join(site, "permalinks.lock"), "utf8");
  expect(locked).toContain("/blog/2025/01/22/15-버전/  docs/blog/posts/a.md\n");
  expect(locked).toContain("/blog/archive/2025/\n");
  await write({ "site.yaml": "posts: docs/blog/posts\npages: docs\n" });
  const before = await hashes();
  const second = await migrate();
  expect(second.printed).toContain("site.yaml exists already and stays as it is; `--force` replaces it.\n");
  expect(second.printed).toMatch(/  [1-9]\d* lost\n/);
  expect(second.status).toBe(1);
  expect(await hashes()).toEqual(before);
});

test("an error in the content is reported, because a post with an error has no address", async () => {
  await write({ "site.yaml": "", "posts/rain.md": "---\ndate: never\n---\n", "out/index.html": "" });
  const { status, printed } = await migrate("--sitemap", join(site, "out"));
  expect(printed).toContain("1 error in the content, at first posts/rain.md:2;");
  expect(status).toBe(1);
});

test("the commands that maru migrate prints can be copied into a shell if the paths contain spaces, quotes and Hangul", async () => {
  await write(SITE);
  const { printed } = await migrate("--sitemap", join(site, "_site"));
  const [, preview = ""] = /^Preview: (.*)$/m.exec(printed) ?? [];
  const [, lock = ""] = /^Keep these addresses for good: (.*)$/m.exec(printed) ?? [];
  expect(printed.trimEnd().endsWith(lock)).toBe(true);
  const argumentsOf = (line: string) =>
    execFileSync("sh", ["-c", `npm() { printf '%s\\n' "$@"; }; ${line}`], { encoding: "utf8" })
      .trimEnd()
      .split("\n");
  expect(argumentsOf(preview)).toEqual(["run", "dev", "--", site]);
  expect(argumentsOf(lock)).toEqual(["run", "lock", "--", site, "--sitemap", join(site, "_site")]);
});

test("maru lock --rule without a configuration to read, or for an engine without a rule, is an error", async () => {
  const lock = async () => {
    const error = vi.spyOn(console, "error").mockReturnValue();
    expect(await runCommand(lockCommand, ["lock", site, "--rule"])).toBe(1);
    return error.mock.calls.join("\n");
  };
  await write({ "site.yaml": "", "posts/a.md": "a" });
  expect(await lock()).toContain("There is no configuration of another engine in ");
  await write({ "Page 0123456789abcdef0123456789abcdef.md": "# Page" });
  expect(await lock()).toContain(
    "--rule: the addresses of Notion are not known; name its sitemap with `--sitemap`.",
  );
});

test("nothing is written if the sitemap cannot be read", async () => {
  await write(SITE);
  const { status, printed } = await migrate("--sitemap", join(site, "gone.xml"));
  expect([status, printed]).toEqual([1, `--sitemap: there is no file or folder ${join(site, "gone.xml")}.`]);
  expect(await readdir(site)).not.toContain("site.yaml");
});
