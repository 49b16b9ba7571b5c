import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { command as checkCommand } from "../../../src/node/cli/check.ts";
import type { Command } from "../../../src/node/cli/command.ts";
import { command as lockCommand } from "../../../src/node/cli/lock.ts";
import { runCommand } from "../../support/runner/runCommand.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-lock-"));
  await mkdir(join(folder, "posts"));
  await write("posts/rain.md", "---\ndate: 2025-01-22\n---\nrain");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const write = (path: string, text: string) => writeFile(join(folder, path), text);
const lockedUrls = async () =>
  (await readFile(join(folder, "permalinks.lock"), "utf8"))
    .split("\n")
    .filter((line) => line.startsWith("/"));

async function run(command: Command, name: string, options: string[]) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const error = vi.spyOn(console, "error").mockReturnValue();
  const status = await runCommand(command, [name, folder, ...options]);
  const printed = [...log.mock.calls, ...error.mock.calls].flat().join("\n");
  vi.restoreAllMocks();
  return { status, printed };
}
const check = (...options: string[]) => run(checkCommand, "check", options);
const lock = (...options: string[]) => run(lockCommand, "lock", options);
const sitemap = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>https://old.example${path}</loc></url>`).join("")}</urlset>`;

describe("maru lock", () => {
  test("maru lock writes the lock file, and maru check does not", async () => {
    expect((await check()).status).toBe(0);
    await expect(lockedUrls()).rejects.toThrow("ENOENT");
    const { status, printed } = await lock();
    expect([status, printed]).toEqual([0, "permalinks.lock: 5 URLs, 5 added, 0 removed"]);
    expect(await lockedUrls()).toEqual([
      "/",
      "/archive/",
      "/archive/2025/",
      "/posts/rain/  posts/rain.md",
      "/tags/",
    ]);
  });

  test("maru lock follows a symbolic link to the lock file, and leaves no temporary file", async () => {
    await mkdir(join(folder, "shared"));
    await write("shared/urls", "");
    await symlink("shared/urls", join(folder, "permalinks.lock"));
    expect((await lock()).status).toBe(0);
    expect((await lstat(join(folder, "permalinks.lock"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "shared/urls"), "utf8")).toContain("\n/posts/rain/  posts/rain.md\n");
    expect(await readdir(join(folder, "shared"))).toEqual(["urls"]);
  });

  test("after a post is renamed, the old URL remains in the lock if it is an alias, and is removed otherwise", async () => {
    await lock();
    await rm(join(folder, "posts/rain.md"));
    await write("posts/rain-2.md", "---\ndate: 2025-01-22\n---\nrain");
    const failed = await check();
    expect(failed.status).toBe(1);
    expect(failed.printed).toContain(
      "permalinks.lock:7: error: `/posts/rain/` was published and no longer works; posts/rain-2.md, the most similar post or page, needs `aliases: [/posts/rain/]`, or accept the loss with `npm run lock`",
    );
    await write("posts/rain-2.md", "---\ndate: 2025-01-22\naliases: [/posts/rain/]\n---\nrain");
    expect((await check()).status).toBe(0);
    const withAlias = await lock();
    expect(withAlias.printed.split("\n")).toEqual([
      "+ /posts/rain-2/",
      "permalinks.lock: 6 URLs, 1 added, 0 removed",
    ]);
    expect(await lockedUrls()).toContain("/posts/rain/  posts/rain-2.md");
    await write("posts/rain-2.md", "---\ndate: 2025-01-22\n---\nrain");
    expect((await check()).printed).toContain("posts/rain-2.md needs `aliases: [/posts/rain/]`");
    const withoutAlias = await lock();
    expect(withoutAlias.printed.split("\n")).toEqual([
      "- /posts/rain/",
      "permalinks.lock: 5 URLs, 0 added, 1 removed",
    ]);
    expect((await check()).status).toBe(0);
  });

  test("URLs of the previous engine are imported, and reported until they are accepted as lost", async () => {
    await write(
      "sitemap.xml",
      sitemap("/log/2025/01/22/rain.html", "/log/posts/rain", "/log/gone/", "/shop/"),
    );
    const imported = await lock("--sitemap", join(folder, "sitemap.xml"), "--base", "log");
    expect(imported.status).toBe(0);
    expect(imported.printed).toContain(
      "1 ignored, with a query or outside `--base /log/`: https://old.example/shop/",
    );
    expect(await lockedUrls()).toEqual(
      expect.arrayContaining(["/2025/01/22/rain.html", "/gone/", "/posts/rain/  posts/rain.md"]),
    );
    const { status, printed } = await check();
    expect(status).toBe(1);
    expect(printed).toContain(
      "posts/rain.md, the most similar post or page, needs `aliases: [/2025/01/22/rain.html]`",
    );
    expect(printed).toContain("`/gone/` was published and no longer works; no post is similar");
    await write("posts/rain.md", "---\ndate: 2025-01-22\naliases: /2025/01/22/rain.html\n---\nrain");
    expect((await lock()).printed.split("\n")[0]).toBe("- /gone/");
    expect((await check()).status).toBe(0);
  });

  test("the lock file is not written if the content or the lock file has errors", async () => {
    await write("posts/b.md", "---\ntitle: {x: y}\n---\n");
    const { status, printed } = await lock();
    expect(status).toBe(1);
    expect(printed).toContain("fix the errors first (1 error in the content, at first posts/b.md:2)");
    await rm(join(folder, "posts/b.md"));
    await write("permalinks.lock", "<<<<<<< HEAD\n/a/\n");
    expect((await lock()).printed).toContain("at first permalinks.lock:1");
    expect(await lockedUrls()).toEqual(["/a/"]);
  });

  test("a sitemap that does not exist is reported, and the lock file is not written", async () => {
    const { status, printed } = await lock("--sitemap", "/nowhere/x.xml");
    expect(status).toBe(1);
    expect(printed).toContain("there is no file or folder /nowhere/x.xml");
    await expect(lockedUrls()).rejects.toThrow("ENOENT");
  });

  test("the URLs of several sitemaps are imported", async () => {
    await write("a.xml", sitemap("/a/"));
    await write("b.xml", sitemap("/b/"));
    await lock("--sitemap", join(folder, "a.xml"), "--sitemap", join(folder, "b.xml"));
    expect(await lockedUrls()).toEqual(expect.arrayContaining(["/a/", "/b/"]));
  });

  test("drafts are not locked, even if DRAFTS=1 is set", async () => {
    vi.stubEnv("DRAFTS", "1");
    await write("posts/idea.md", "---\ndraft: true\n---\nidea");
    await lock();
    vi.unstubAllEnvs();
    expect((await lockedUrls()).filter((url) => url.startsWith("/posts/"))).toEqual([
      "/posts/rain/  posts/rain.md",
    ]);
  });
});
