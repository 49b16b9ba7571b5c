import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-pipes-"));
  await mkdir(join(folder, "many warnings"));
  const links = Array.from({ length: 2000 }, (_, index) => `[x](gone${index}.md)`);
  await writeFile(join(folder, "many warnings/a.md"), links.join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

const CLI = resolve("lib/node/cli.js");

describe("a command whose output pipe is closed", () => {
  /** Runs a command whose output is piped to a program that does not read it. Returns the status of the command. */
  const intoPipe = async (command: string, reader: string) => {
    const script = `{ "${process.execPath}" "${CLI}" ${command} 2>&1; echo $? >status; } | ${reader}`;
    const env = { ...process.env, MARU_CACHE_FOLDER: join(folder, "cache") };
    spawnSync("sh", ["-c", script], { cwd: folder, env });
    return (await readFile(join(folder, "status"), "utf8")).trim();
  };

  test.each(["true", "head -1"])("a build whose output is piped to `%s` writes the site", async (reader) => {
    expect(await intoPipe(`build "many warnings" --out "for ${reader}"`, reader)).toBe("0");
    expect(existsSync(join(folder, `for ${reader}/posts/a/index.html`))).toBe(true);
  });

  test("a build whose output is piped to `true` has status 1 after an error in the content", async () => {
    await mkdir(join(folder, "erroneous"));
    await writeFile(join(folder, "erroneous/a.md"), "---\ntitle: {x: y}\n---\n");
    expect(await intoPipe("build erroneous --out none", "true")).toBe("1");
  });

  test("a server whose output pipe is closed still answers, and prints nothing else", async () => {
    await mkdir(join(folder, "blog"));
    const child = spawn(process.execPath, [CLI, "dev", "blog", "--port", "0"], {
      cwd: folder,
      env: { ...process.env, MARU_CACHE_FOLDER: join(folder, "cache") },
    });
    let errors = "";
    child.stderr.on("data", (text) => void (errors += String(text)));
    let printed = "";
    for await (const text of child.stdout) {
      printed += String(text);
      if (/Local: +(\S+)/.test(printed)) break;
    }
    // Leaving the loop has closed the pipe.
    const [, url = ""] = /Local: +(\S+)/.exec(printed) ?? [];
    await writeFile(join(folder, "blog/b.md"), "# B");
    await expect
      .poll(async () => (await fetch(new URL("posts/b/", url))).status, { timeout: 10_000 })
      .toBe(200);
    expect([child.exitCode, errors]).toEqual([null, ""]);
    child.kill();
    await once(child, "close");
  });

  test("the help ends without an error message", () => {
    const { stderr } = spawnSync("sh", ["-c", `${process.execPath} ${CLI} --help | true`], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
  });
});
